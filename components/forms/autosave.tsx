'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { type ActionState, idle } from '@/lib/shared/action-state';
import type { Reason } from '@/lib/shared/results';
import { AUTOSAVE_FIELD, typedForm } from '@/lib/shared/typed-form';
import { formatTime } from '@/lib/text/nl/shared/format';
import { formTroubleTexts, savingText } from '@/lib/text/nl/shared/forms';

const WAIT_MS = 1_500;

export type Autosaved =
  | { status: 'nothing_yet' | 'saving' | 'not_saved' }
  | { status: 'saved'; at: Date }
  | { status: 'refused'; reason: string };

type Autosave = {
  autosaved: Autosaved;
  version: number | undefined;
  onChange: () => void;
  /** No more autosaving until the next change; answers the version once a running save is through. */
  settle: () => Promise<number | undefined>;
};

/** Only what is valid; the version moves along, so that the button at the end isn't an older window. */
export function useAutosave<R extends Reason<string>>(
  form: RefObject<HTMLFormElement | null>,
  schema: z.ZodType,
  action: (previous: ActionState<R>, form: FormData) => Promise<ActionState<R>>,
  enabled: boolean,
): Autosave {
  const [autosaved, setAutosaved] = useState<Autosaved>({ status: 'nothing_yet' });
  const [version, setVersion] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<Promise<number | undefined>>(Promise.resolve(undefined));
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = async (known: number | undefined): Promise<number | undefined> => {
    const element = form.current;
    if (!element) return known;
    const typed = new FormData(element);
    if (!schema.safeParse(typedForm(typed).input).success) return known;
    typed.set(AUTOSAVE_FIELD, 'on');
    takeNewest(typed, known);
    setAutosaved({ status: 'saving' });
    try {
      const answer = await action(idle, typed);
      if (answer.status === 'done' && answer.version !== undefined) {
        setVersion(answer.version);
        setAutosaved({ status: 'saved', at: new Date() });
        return answer.version;
      }
      const [reason] = answer.status === 'refused' ? answer.reasons : [];
      setAutosaved(reason ? { status: 'refused', reason: reason.code } : { status: 'not_saved' });
    } catch {
      // No connection, or a new server version: the text stays, and the next change or the button tries again.
      setAutosaved({ status: 'not_saved' });
    }
    return known;
  };

  return {
    autosaved,
    version,
    onChange: () => {
      if (!enabled) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        underWay.current = underWay.current.then(save);
      }, WAIT_MS);
    },
    settle: () => {
      clearTimeout(timer.current);
      return underWay.current;
    },
  };
}

/** Versions only grow: a form that was read before the last save takes its number now. */
export function takeNewest(form: FormData, version: number | undefined) {
  if (version !== undefined && version > Number(form.get('version'))) form.set('version', String(version));
}

export function AutosaveLine({ autosaved }: { autosaved: Autosaved }) {
  return (
    <p role="status" className="form-hint autosave-line">
      {textOf(autosaved)}
    </p>
  );
}

function textOf(autosaved: Autosaved): string {
  switch (autosaved.status) {
    case 'nothing_yet':
      return '';
    case 'saving':
      return savingText.saving;
    case 'saved':
      return savingText.saved(formatTime(autosaved.at));
    case 'not_saved':
      return savingText.notSaved;
    case 'refused':
      if (autosaved.reason === 'changed_elsewhere') return savingText.changedElsewhere;
      return isLoggedOut(autosaved.reason) ? formTroubleTexts.session_ended().text : savingText.notSaved;
  }
}

const isLoggedOut = (reason: string) => reason === 'log_in_first' || reason === 'second_factor_first';
