import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';
import type { Reviewed } from './load-activities';

export function JustReviewed({ decided, nextHref }: Reviewed) {
  if (!decided) return null;
  return (
    <JustDecided
      key={decided.id}
      subjectId={decided.id}
      done={decided.done}
      nextHref={nextHref}
      words={reviewQueueText}
    >
      {decided.left.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </JustDecided>
  );
}
