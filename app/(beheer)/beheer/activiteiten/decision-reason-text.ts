import type { ReasonText } from '@/components/forms/form-outcome';
import type { AssignReason } from '@/lib/server/review/assign-activities';
import type { ClaimReason } from '@/lib/server/review/claim-activity';
import type { CourseReason } from '@/lib/server/review/decide-course';
import type { ReleaseReason } from '@/lib/server/review/release-activity';
import type { ActionReason } from '@/lib/shared/action-state';
import { reviewRefusals } from '@/lib/text/nl/review/review';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import { formatDateTime } from '@/lib/text/nl/shared/format';

type Told<R> = Exclude<R, ActionReason>;

const { decision, handling } = reviewText;

/** Why a decision or question didn't go through: whoever came second reads what happened and by whom. */
export function reviewDecisionReasonText(reason: Told<CourseReason>): ReasonText {
  const heading = decision.notDone;
  switch (reason.code) {
    case 'already_decided': {
      const who = reason.decidedBy ?? decision.taken.register;
      const said = decision.taken[reason.outcome](who, formatDateTime(new Date(reason.decidedAt)));
      return { heading: decision.taken.heading, text: `${said} ${decision.taken.nothingDone}` };
    }
    case 'with_somebody_else':
      return { heading, text: decision.withSomebodyElse(reason.who) };
    default:
      return { heading, text: reviewRefusals[reason.code] };
  }
}

/** Why an activity wasn't claimed or released. */
export function handlingReasonText(reason: Told<ClaimReason | ReleaseReason>): ReasonText {
  if (reason.code === 'not_waiting') return { heading: handling.notDone, text: reviewRefusals.not_waiting };
  return { ...reviewDecisionReasonText(reason), heading: handling.notDone };
}

/** Why none of the activities was given to anybody. */
export function assignReasonText(reason: Told<AssignReason>): ReasonText {
  return { heading: reviewQueueText.assign.notDone, text: reviewRefusals[reason.code] };
}
