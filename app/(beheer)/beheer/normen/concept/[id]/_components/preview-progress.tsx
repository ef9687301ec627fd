'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { previewText as text } from '@/lib/text/nl/normsets/draft-pages';
import { figure } from '@/lib/text/nl/shared/amounts';

const REFRESH_MS = 2_000;

type PreviewProgressProps = { looked: number; people: number; here: string };

/** How far it is, asked again every few seconds; without script by hand. */
export function PreviewProgress({ looked, people, here }: PreviewProgressProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <p role="status">{text.running(figure(looked), figure(people))}</p>
      <progress max={Math.max(people, 1)} value={Math.min(looked, people)} aria-label={text.progress} />
      <p>
        <a href={here}>{text.refresh}</a>
      </p>
    </>
  );
}
