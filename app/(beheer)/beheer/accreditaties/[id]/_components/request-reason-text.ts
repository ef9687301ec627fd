import type { ReasonText } from '@/components/forms/form-outcome';
import type { AskProviderReason } from '@/lib/server/courses/ask-provider';
import type { AssessCourseReason } from '@/lib/server/courses/assess-course';
import type { AssignAssessorReason } from '@/lib/server/courses/assign-assessors';
import type { ClaimAccreditationReason } from '@/lib/server/courses/claim-accreditation';
import type { DecideAccreditationReason } from '@/lib/server/courses/decide-accreditation';
import type { ActionReason } from '@/lib/shared/action-state';
import { requestRefusals, accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { accreditationReasonText } from '@/lib/text/nl/courses/course-pages';

/** Whatever a form about somebody's request may be refused for. */
export type RequestFormReason = Exclude<
  AskProviderReason | AssessCourseReason | AssignAssessorReason | ClaimAccreditationReason | DecideAccreditationReason,
  ActionReason
>;

export function requestReasonText(reason: RequestFormReason): ReasonText {
  return { heading: text.decision.notDone, text: sentenceOf(reason) };
}

function sentenceOf(reason: RequestFormReason): string {
  switch (reason.code) {
    case 'with_somebody_else':
      return text.decision.withSomebodyElse(reason.who);
    case 'request_unknown':
    case 'changed_meanwhile':
    case 'not_waiting':
    case 'no_place':
    case 'answered_already':
    case 'type_not_offered':
    case 'own_request':
      return requestRefusals[reason.code];
    default:
      return accreditationReasonText(reason);
  }
}
