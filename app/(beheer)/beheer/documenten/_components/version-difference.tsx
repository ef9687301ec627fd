import type { ReactNode } from 'react';
import { TextDifference } from '@/components/content/text-difference';
import { Section } from '@/components/ui/section';
import { previewText } from '@/lib/text/nl/content/documents';

const text = previewText.difference;

type VersionDifferenceProps = { before: { version: string; body: string } | null; text: string; children?: ReactNode };

/** What a version says otherwise than another one, word by word; `children` stand above it. */
export function VersionDifference({ before, text: after, children }: VersionDifferenceProps) {
  return (
    <Section id="verschil" heading={before ? text.heading(before.version) : text.headingFirst}>
      {children}
      {before ? <TextDifference before={before.body} after={after} /> : <p>{text.first}</p>}
    </Section>
  );
}
