'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { doorText as text } from '@/lib/text/nl/attendance/door';

const STEPS_BETWEEN = 3;

/** Asks for the code of the moment before the one that is shown has run out; without script by hand. */
export function NewCode({ seconds, here }: { seconds: number; here: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), (seconds * 1000) / STEPS_BETWEEN);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return (
    <p>
      <a href={here}>{text.refresh}</a>
    </p>
  );
}
