import { TextDifference } from '@/components/content/text-difference';
import { Section } from '@/components/ui/section';
import { previewText } from '@/lib/text/nl/content/documents';

const text = previewText.difference;

type VersionDifferenceProps = { before: { version: string; body: string } | null; text: string };

/** What a version says otherwise than the one before it, word by word. */
export function VersionDifference({ before, text: after }: VersionDifferenceProps) {
  return (
    <Section id="verschil" heading={before ? text.heading(before.version) : text.headingFirst}>
      {before ? <TextDifference before={before.body} after={after} /> : <p>{text.first}</p>}
    </Section>
  );
}
