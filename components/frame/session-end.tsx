'use client';

import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { nextLook, type SessionPhase, sessionPhase } from '@/lib/access/session-warning';
import { type ActionState, idle } from '@/lib/shared/action-state';
import { AUTOSAVE_FIELD } from '@/lib/shared/typed-form';
import { sessionEndText as text } from '@/lib/text/nl/access/security';
import { formatTime } from '@/lib/text/nl/shared/format';

type SessionEndProps = {
  /** Server clock, in milliseconds since 1970. */
  endsAt: number;
  /** Absolute end: near it there is nothing to extend. Null: not known. */
  lastEndsAt: number | null;
  now: number;
  warningMinutes: number;
  stay: (previous: ActionState<never>, form: FormData) => Promise<ActionState<never>>;
};

type Try = 'none' | 'busy' | 'failed' | 'stayed';

/** Never moves the focus by itself, and leaves what was typed alone. */
export function SessionEnd({ endsAt: shownEnd, lastEndsAt, now, warningMinutes, stay }: SessionEndProps) {
  const { phase, endsAt, ask } = useSessionEnd({ endsAt: shownEnd, now, warning: warningMinutes * 60_000 });
  const [tried, setTried] = useState<Try>('none');
  const cameFrom = useRef<EventTarget | null>(null);
  const isLast = endsAt === lastEndsAt;
  const isShown = phase !== 'quiet' || tried === 'stayed';

  async function prolong() {
    if (tried === 'busy') return;
    setTried('busy');
    const isDone = await stay(idle, inPassing()).then(
      ({ status }) => status === 'done',
      () => false,
    );
    await ask();
    setTried(isDone ? 'stayed' : 'failed');
    // The button goes away: back to where somebody was working.
    if (isDone && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }

  return (
    <div className={isShown ? 'session-end session-end-shown no-print' : 'session-end no-print'}>
      <div role="status" className="page-width">
        {phase === 'ending' && <p>{(isLast ? text.endingForGood : text.ending)(formatTime(new Date(endsAt)))}</p>}
        {phase === 'ending' && !isLast && tried === 'failed' && <p>{text.notStayed}</p>}
        {phase === 'quiet' && tried === 'stayed' && <p>{text.stayed(formatTime(new Date(endsAt)))}</p>}
        {phase === 'ended' && <p>{isLast ? text.endedForGood : text.ended}</p>}
      </div>
      <div className="page-width">
        {phase === 'ending' && !isLast && (
          <Button
            type="button"
            variant="secondary"
            aria-disabled={tried === 'busy' || undefined}
            onFocus={(event: FocusEvent) => {
              cameFrom.current = event.relatedTarget;
            }}
            onClick={() => void prolong()}
          >
            {tried === 'busy' ? text.busy : text.stay}
          </Button>
        )}
        {phase === 'ended' && (
          <a href="/inloggen" target="_blank" rel="noreferrer">
            {text.logIn}
          </a>
        )}
      </div>
    </div>
  );
}

function inPassing(): FormData {
  const form = new FormData();
  form.set(AUTOSAVE_FIELD, 'on');
  return form;
}

/** Asking doesn't extend the session. */
const SESSION_PATH = '/api/auth/session';
const TRY_AGAIN_MS = 30_000;

type Known = { endsAt: number; now: number; warning: number };

/** Another window may have extended the session or logged in again, so the server is asked before anything is said. */
export function useSessionEnd({ endsAt: shownEnd, now: shownAt, warning }: Known) {
  const [known, setKnown] = useState<{ endsAt: number; phase: SessionPhase }>({ endsAt: shownEnd, phase: 'quiet' });
  // The server's clock counts: this one may be wrong, but it runs as fast.
  const ahead = useRef<number | null>(null);
  const [asked, setAsked] = useState({ times: 0, inVain: false });

  const ask = useCallback(async () => {
    const endsAt = await endFromServer();
    if (endsAt !== null) setKnown({ endsAt, phase: sessionPhase(endsAt - serverNow(ahead.current), warning) });
    setAsked(({ times }) => ({ times: times + 1, inVain: endsAt === null }));
    return endsAt !== null;
  }, [warning]);

  useEffect(() => {
    ahead.current ??= Date.now() - shownAt;
    const left = known.endsAt - serverNow(ahead.current);
    const isSaid = sessionPhase(left, warning) === known.phase;
    const wait = isSaid ? nextLook(left, warning) : asked.inVain ? TRY_AGAIN_MS : 0;
    const timer = wait === null ? undefined : setTimeout(() => void ask(), wait);
    return () => clearTimeout(timer);
  }, [known, asked, shownAt, warning, ask]);

  useEffect(() => {
    const onReturn = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [ask]);

  return { ...known, ask };
}

function serverNow(ahead: number | null): number {
  return Date.now() - (ahead ?? 0);
}

async function endFromServer(): Promise<number | null> {
  try {
    const response = await fetch(SESSION_PATH, { cache: 'no-store' });
    const { expires } = await response.json();
    const endsAt = Date.parse(expires);
    return response.ok && !Number.isNaN(endsAt) ? endsAt : null;
  } catch {
    return null;
  }
}
