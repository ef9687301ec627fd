'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { mailingText as text } from '@/lib/text/nl/mailings/mailings';

const EVERY_MS = 3000;
/** A page that is left open mustn't keep its reader logged in. */
const MOST_TIMES = 100;

type ProgressProps = { line: string; done: number; of: number; here: string };

/** How far its jobs are; for some minutes it asks again by itself, after that and without script by the link. */
export function Progress({ line, done, of, here }: ProgressProps) {
  const router = useRouter();
  useEffect(() => {
    let times = 0;
    const timer = setInterval(() => {
      times += 1;
      if (times === MOST_TIMES) clearInterval(timer);
      router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <p>{line}</p>
      <p>
        <progress className="w-full max-w-prose accent-primary" max={of} value={done} aria-label={text.progress} />
      </p>
      <p>
        <a href={here}>{text.refresh}</a>
      </p>
    </>
  );
}
