import { Alert } from '@/components/ui/alert';
import type { Opening } from '@/lib/server/content/data/openings';
import { editorText } from '@/lib/text/nl/editor/editor';
import { formatTime } from '@/lib/text/nl/shared/format';

/** Who else has the same open to change it, the latest first. */
export function AlsoOpen({ others }: { others: readonly Opening[] }) {
  const [latest] = others;
  if (!latest) return null;
  const names = others.map(({ name }) => name);
  return (
    <Alert variant="warning">
      <p>{editorText.others(names, formatTime(latest.at))}</p>
    </Alert>
  );
}
