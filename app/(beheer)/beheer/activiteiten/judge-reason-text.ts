import type { ReasonText } from '@/components/forms/form-outcome';
import type { AssignReason } from '@/lib/server/review/assign-activities';
import type { CourseReason } from '@/lib/server/review/decide-course';
import type { ReleaseReason } from '@/lib/server/review/release-activity';
import type { TakeUpReason } from '@/lib/server/review/take-up-activity';
import type { ActionReason } from '@/lib/shared/action-state';
import { judgementQueueText, judgementText } from '@/lib/text/nl/review/judgement-pages';
import { judgingRefusals } from '@/lib/text/nl/review/judging';
import { formatDateTime } from '@/lib/text/nl/shared/format';

type Told<R> = Exclude<R, ActionReason>;

const { decision, handling } = judgementText;

/** Why a decision or question didn't go through: whoever came second reads what happened and by whom. */
export function judgeReasonText(reason: Told<CourseReason>): ReasonText {
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
      return { heading, text: judgingRefusals[reason.code] };
  }
}

/** Why an activity wasn't taken up or let go of. */
export function handlingReasonText(reason: Told<TakeUpReason | ReleaseReason>): ReasonText {
  if (reason.code === 'not_waiting') return { heading: handling.notDone, text: judgingRefusals.not_waiting };
  return { ...judgeReasonText(reason), heading: handling.notDone };
}

/** Why none of the activities was given to anybody. */
export function assignReasonText(reason: Told<AssignReason>): ReasonText {
  return { heading: judgementQueueText.assign.notDone, text: judgingRefusals[reason.code] };
}
