import type { ReasonText } from '@/components/forms/form-outcome';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { AssignReason } from '@/lib/server/application/case-handling';
import type { DecideReason } from '@/lib/server/application/record-decision';
import { applicationReasonText } from '@/lib/text/nl/application/application';
import { decisionReasons, handlingText } from '@/lib/text/nl/application/cases';
import { decisionRefusals, decisionText } from '@/lib/text/nl/casework/management';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

/** Why a decision wasn't taken: whoever came second reads what happened and by whom. */
export function decideReasonText(reason: Exclude<DecideReason, NotAllowed>): ReasonText {
  const heading = decisionText.notDone;
  switch (reason.code) {
    case 'already_decided': {
      const said = decisionText.taken[reason.outcome](reason.decidedBy, formatDateTime(new Date(reason.decidedAt)));
      return { heading: decisionText.taken.heading, text: `${said} ${decisionText.taken.nothingDone}` };
    }
    case 'with_somebody_else':
      return { heading, text: decisionReasons.with_somebody_else(reason.who) };
    case 'barred':
      return { heading, text: decisionReasons.barred(formatDate(reason.until)) };
    case 'has_registration':
      return { heading, text: decisionReasons.has_registration(reason.number) };
    case 'application_unknown':
    case 'changed_meanwhile':
    case 'registration_changed':
    case 'registration_in_use':
    case 'number_not_chosen':
    case 'new_number_without_reason':
    case 'ask_a_manager':
      return { heading, text: decisionRefusals[reason.code] };
    default:
      return { heading, text: applicationReasonText(reason) };
  }
}

export function assignReasonText(reason: Exclude<AssignReason, NotAllowed>): ReasonText {
  return { ...decideReasonText(reason), heading: handlingText.notDone };
}
