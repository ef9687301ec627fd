'use client';

import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { nextLook, type SessionPhase, sessionPhase } from '@/lib/access/session-warning';
import { type ActionState, idle } from '@/lib/shared/action-state';
import { AUTOSAVE_FIELD } from '@/lib/shared/typed-form';
import { sessionEndText as text } from '@/lib/text/nl/access/security';
import { formatTime } from '@/lib/text/nl/shared/format';

type SessionEndProps = {
  /** When the session ends and what the time is, both by the server's clock, in milliseconds since 1970. */
  endsAt: number;
  /** When it ends whatever is done: near that end there is nothing to put off. Null: not known. */
  lastEndsAt: number | null;
  now: number;
  warningMinutes: number;
  stay: (previous: ActionState<never>, form: FormData) => Promise<ActionState<never>>;
};

type Try = 'none' | 'busy' | 'failed' | 'stayed';

/**
 * Says politely that the session is about to end, and when it has; never moves the focus by itself. It shows at the
 * bottom of the window and leaves what was typed alone.
 */
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

/** What is sent from a page that has to stay as it is. */
function inPassing(): FormData {
  const form = new FormData();
  form.set(AUTOSAVE_FIELD, 'on');
  return form;
}

/** Where a page asks when its session ends; asking doesn't put the end off. */
const SESSION_PATH = '/api/auth/session';
const TRY_AGAIN_MS = 30_000;

type Known = { endsAt: number; now: number; warning: number };

/**
 * How near the end of the session is. Another window may have put it off, so nothing is said before the server was
 * asked again; and who comes back to the page may have logged in again elsewhere.
 */
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

/** Null when the server didn't say: then nothing is announced. */
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
