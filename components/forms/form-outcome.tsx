'use client';

import { useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import type { ActionReason, ActionState, ChangedElsewhere } from '@/lib/shared/action-state';
import type { Reason } from '@/lib/shared/results';
import { type FieldWords, type FormTroubleCode, formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { placeNames } from '@/lib/text/nl/site/frame';
import { SideBySide } from './side-by-side';

export type ReasonText = { heading: string; text: string };

type FormOutcomeProps<R extends Reason<string>> = {
  fields: Record<string, FieldWords>;
  state: ActionState<R>;
  reasonText: (reason: Exclude<R, ActionReason>) => ReasonText;
};

/** Takes the focus, without JavaScript too. */
export function FormOutcome<R extends Reason<string>>({ state, reasonText, fields }: FormOutcomeProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle' && state.status !== 'invalid') box.current?.focus();
  }, [state]);
  const messages = messagesOf(state, reasonText);
  if (messages.length === 0) return null;
  const conflict = state.status === 'refused' ? state.reasons.find(isConflict) : undefined;
  const loggedOut = state.status === 'refused' && state.reasons.some(({ code }) => code === 'log_in_first');
  return (
    // biome-ignore lint/a11y/noAutofocus: whoever sent a form needs to know first what became of it
    <div ref={box} tabIndex={-1} autoFocus className="form-outcome">
      {[...new Set(messages.map(({ heading }) => heading))].map((heading) => (
        <Alert key={heading} variant={state.status === 'refused' ? 'warning' : 'danger'} heading={heading}>
          <Texts texts={messages.filter((message) => message.heading === heading).map(({ text }) => text)} />
          {loggedOut && (
            <p>
              <a href="/inloggen" target="_blank" rel="noreferrer">
                {placeNames.log_in}
              </a>
            </p>
          )}
        </Alert>
      ))}
      {conflict && 'values' in state && <SideBySide stored={conflict.stored} typed={state.values} fields={fields} />}
    </div>
  );
}

function Texts({ texts }: { texts: string[] }) {
  if (texts.length === 1) return <p>{texts[0]}</p>;
  return <Bulleted items={texts} />;
}

function messagesOf<R extends Reason<string>>(
  state: ActionState<R>,
  reasonText: FormOutcomeProps<R>['reasonText'],
): ReasonText[] {
  switch (state.status) {
    case 'failed':
      return [formTroubleTexts.failed(state)];
    case 'not_sent':
      return [formTroubleTexts[state.why]()];
    case 'refused':
      return state.reasons.map((reason) =>
        isActionReason(reason) ? actionReasonText(reason) : reasonText(reason as Exclude<R, ActionReason>),
      );
    default:
      return [];
  }
}

export function isConflict(reason: Reason<string>): reason is ChangedElsewhere {
  return reason.code === 'changed_elsewhere';
}

const TROUBLES = {
  too_often: 'too_often',
  busy: 'busy',
  log_in_first: 'session_ended',
  second_factor_first: 'session_ended',
  not_allowed: 'not_allowed',
  changed_elsewhere: 'stale',
} as const satisfies Record<ActionReason['code'], FormTroubleCode>;

function isActionReason(reason: Reason<string>): reason is ActionReason {
  return Object.hasOwn(TROUBLES, reason.code);
}

function actionReasonText(reason: ActionReason): ReasonText {
  if (reason.code !== 'too_often') return formTroubleTexts[TROUBLES[reason.code]]();
  return formTroubleTexts.too_often({ minutes: Math.ceil(reason.retryAfterSeconds / 60) });
}
