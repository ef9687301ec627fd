'use client';

import { useEffect, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { classNames } from '@/components/ui/class-names';
import { ASKS_EVERY_SECONDS, type Opened, type Opening, openingsPath } from '@/lib/content/openings';
import { editorText } from '@/lib/text/nl/editor/editor';
import { formatTime } from '@/lib/text/nl/shared/format';

type AlsoOpenProps = { opened: Opened; others: readonly Opening[] };

/** Who else has the same open to change it, the latest first: at the opening, and whoever comes while it stands open. */
export function AlsoOpen({ opened, others }: AlsoOpenProps) {
  const now = useOthers(opened, others);
  const [latest] = now;
  const came = now.some(({ name }) => !others.some((one) => one.name === name));
  return (
    <div role="status" className={classNames('also-open', came && 'also-open-came')}>
      {latest && (
        <Alert variant="warning">
          <p>
            {editorText.others(
              now.map(({ name }) => name),
              formatTime(latest.at),
            )}
          </p>
        </Alert>
      )}
    </div>
  );
}

function useOthers(opened: Opened, shown: readonly Opening[]): readonly Opening[] {
  const [others, setOthers] = useState(shown);

  useEffect(() => setOthers(shown), [shown]);

  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await othersFromServer(opened, signal);
      if (answer === 'ended') asking.abort();
      else if (answer !== 'unknown' && !signal.aborted) setOthers(answer);
    };
    const timer = setInterval(() => void ask(), ASKS_EVERY_SECONDS * 1000);
    document.addEventListener('visibilitychange', () => void ask(), { signal });
    signal.addEventListener('abort', () => clearInterval(timer));
    return () => asking.abort();
  }, [opened]);

  return others;
}

/** `unknown` when there is no connection, `ended` for whoever may not ask any more. */
async function othersFromServer(opened: Opened, signal: AbortSignal): Promise<Opening[] | 'unknown' | 'ended'> {
  try {
    const response = await fetch(openingsPath(opened), { cache: 'no-store', signal });
    if (response.status === 404) return 'ended';
    if (!response.ok) return 'unknown';
    const { others } = (await response.json()) as { others: { name: string; at: string }[] };
    return others.map(({ name, at }) => ({ name, at: new Date(at) }));
  } catch {
    return 'unknown';
  }
}
