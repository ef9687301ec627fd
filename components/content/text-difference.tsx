import { shortened } from '@/lib/content/shortened-difference';
import { wordDifference } from '@/lib/content/word-difference';
import { textDifferenceText as text } from '@/lib/text/nl/editor/text-difference';

/** Two texts in one, word by word, where they differ; what was removed or added is said in words too. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const parts = wordDifference(before, after);
  if (parts.every(({ kind }) => kind === 'same')) return <p>{text.same}</p>;
  return (
    <p className="text-difference">
      {shortened(parts).map((part, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts never move
        if (part.kind === 'left_out') return <LeftOut key={index} />;
        if (part.kind === 'same') return part.text;
        const Changed = part.kind === 'removed' ? 'del' : 'ins';
        return <Changed key={index}>{said(part.text, text[part.kind])}</Changed>;
        // biome-ignore-end lint/suspicious/noArrayIndexKey: the parts never move
      })}
    </p>
  );
}

function LeftOut() {
  return <span className="text-muted">[{text.leftOut}]</span>;
}

/** Programs that read aloud seldom tell that something is crossed out. */
function said(words: string, kind: string) {
  return (
    <>
      <span className="sr-only"> [{kind}: </span>
      {words}
      <span className="sr-only">] </span>
    </>
  );
}
