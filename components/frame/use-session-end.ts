'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { nextLook, type SessionPhase, sessionPhase } from '@/lib/access/session-warning';

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
