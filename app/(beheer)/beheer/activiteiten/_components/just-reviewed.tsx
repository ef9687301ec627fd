import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import type { QueueReader } from '@/lib/access/handling';
import { readCourseOutcome, wholeNumber } from '@/lib/review/course-outcome';
import { DECIDED_PARAM } from '@/lib/review/review-forms';
import { findVisibleActivity } from '@/lib/server/review/data/reviews';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';

type JustReviewedProps = { params: AddressParams; by: QueueReader; nextHref: string | null };

/** What was just decided, read back from the database, with the next activity one press away. */
export async function JustReviewed({ params, by, nextHref }: JustReviewedProps) {
  const activity = await findVisibleActivity(firstValue(params[DECIDED_PARAM]), by);
  if (!activity?.decision) return null;
  const { outcome } = activity.decision;
  const course = readCourseOutcome(params);
  const { decision, course: text } = reviewText;
  const done = outcome === 'approved' ? decision.approve.done(activity.title) : decision.reject.done(activity.title);
  return (
    <ArrivedOutcome key={activity.id}>
      <Alert variant="success">
        <p>{course ? text.done(course.decided) : done}</p>
        {course?.left.map(({ code, count }) => (
          <p key={code}>{text.leftOut(count, text.left[code])}</p>
        ))}
        {nextHref ? (
          <p className="form-actions">
            <ButtonLink href={nextHref}>{reviewQueueText.next}</ButtonLink>
          </p>
        ) : (
          <p>{reviewQueueText.noNext}</p>
        )}
      </Alert>
    </ArrivedOutcome>
  );
}

/** How many were given to somebody, and how many stayed. */
export function JustGiven({ params }: { params: AddressParams }) {
  const given = wholeNumber(firstValue(params.gegeven));
  const left = wholeNumber(firstValue(params.gebleven));
  if (given === 0) return null;
  const { assign } = reviewQueueText;
  return (
    <ArrivedOutcome>
      <Alert variant="success">
        <p>{assign.done(given)}</p>
        {left > 0 && <p>{assign.left(left)}</p>}
      </Alert>
    </ArrivedOutcome>
  );
}
