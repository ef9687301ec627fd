'use client';

import { useEffect, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { classNames } from '@/components/ui/class-names';
import { ASKS_EVERY_SECONDS, type Opened, type Opening, openingsPath } from '@/lib/content/openings';
import { editorText } from '@/lib/text/nl/editor/editor';
import { formatTime } from '@/lib/text/nl/shared/format';

type AlsoOpenProps = {
  others: readonly Opening[];
  /** What is being changed here; absent where it is only read. */
  opened?: Opened;
};

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

function useOthers(opened: Opened | undefined, shown: readonly Opening[]): readonly Opening[] {
  const [others, setOthers] = useState(shown);

  useEffect(() => setOthers(shown), [shown]);

  useEffect(() => {
    if (opened === undefined) return;
    const leaving = new AbortController();
    let isAsking = false;
    const ask = async () => {
      if (isAsking || document.visibilityState !== 'visible') return;
      isAsking = true;
      const answer = await othersFromServer(opened);
      isAsking = false;
      if (leaving.signal.aborted) return;
      if (answer === 'refused') leaving.abort();
      else if (answer !== 'unknown') setOthers(answer);
    };
    const timer = setInterval(() => void ask(), ASKS_EVERY_SECONDS * 1000);
    document.addEventListener('visibilitychange', () => void ask(), { signal: leaving.signal });
    leaving.signal.addEventListener('abort', () => clearInterval(timer));
    return () => leaving.abort();
  }, [opened]);

  return others;
}

/** `unknown` without a connection or while nobody is logged in, `refused` for whoever may not ask any more. */
async function othersFromServer(opened: Opened): Promise<Opening[] | 'unknown' | 'refused'> {
  try {
    const signal = AbortSignal.timeout(ASKS_EVERY_SECONDS * 1000);
    const response = await fetch(openingsPath(opened), { cache: 'no-store', signal });
    if (response.status === 404) return 'refused';
    if (!response.ok) return 'unknown';
    const { others } = (await response.json()) as { others: { name: string; at: string }[] };
    return others.map(({ name, at }) => ({ name, at: new Date(at) }));
  } catch {
    return 'unknown';
  }
}
