import type { ReasonText } from '@/components/forms/form-outcome';
import type { AnswerAccreditationReason } from '@/lib/server/courses/answer-accreditation-question';
import type { RemoveDocumentReason } from '@/lib/server/courses/remove-course-document';
import type { SaveCourseReason } from '@/lib/server/courses/save-course';
import type { StartVersionReason } from '@/lib/server/courses/start-course-version';
import type { SubmitAccreditationReason } from '@/lib/server/courses/submit-accreditation';
import type { WithdrawAccreditationReason } from '@/lib/server/courses/withdraw-accreditation';
import type { ActionReason } from '@/lib/shared/action-state';
import { accreditationReasonText, courseRefusals, coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { courseBlockerText } from '@/lib/text/nl/courses/courses';

/** Whatever a form about one's own course may be refused for. */
export type CourseReason = Exclude<
  | SaveCourseReason
  | StartVersionReason
  | SubmitAccreditationReason
  | WithdrawAccreditationReason
  | AnswerAccreditationReason
  | RemoveDocumentReason
  | { code: 'not_accredited' },
  ActionReason
>;

export function courseReasonText(reason: CourseReason): ReasonText {
  return { heading: text.notDone, text: sentenceOf(reason) };
}

function sentenceOf(reason: CourseReason): string {
  switch (reason.code) {
    case 'not_open':
    case 'wrong_state':
    case 'incomplete':
    case 'own_request':
    case 'question_open':
    case 'not_assessed':
    case 'assessed_otherwise':
    case 'ended_already':
      return accreditationReasonText(reason);
    case 'course_unknown':
    case 'course_locked':
    case 'document_unknown':
    case 'changed_meanwhile':
    case 'fee_changed':
    case 'has_open_request':
    case 'not_renewable':
    case 'not_accredited':
    case 'nothing_asked':
    case 'already_answered':
      return courseRefusals[reason.code];
    default:
      return courseBlockerText(reason);
  }
}
