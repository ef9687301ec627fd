import { wordDifference } from '@/lib/content/word-difference';
import { textDifferenceText as text } from '@/lib/text/nl/editor/text-difference';

/** Two texts in one, word by word; what was removed or added is said in words too. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const parts = wordDifference(before, after);
  if (parts.every(({ kind }) => kind === 'same')) return <p>{text.same}</p>;
  return (
    <p className="text-difference">
      {parts.map(({ kind, text: words }, index) => {
        if (kind === 'same') return words;
        const Changed = kind === 'removed' ? 'del' : 'ins';
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
        return <Changed key={index}>{said(words, text[kind])}</Changed>;
      })}
    </p>
  );
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
