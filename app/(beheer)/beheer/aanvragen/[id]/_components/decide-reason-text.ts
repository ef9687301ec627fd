import type { ReasonText } from '@/components/forms/form-outcome';
import type { DecideReason } from '@/lib/server/use-cases/record-decision';
import { applicationReasonText } from '@/lib/text/nl/application';
import { formatDateTime } from '@/lib/text/nl/format';
import { decisionRefusals, decisionText } from '@/lib/text/nl/management';

/** Why a decision wasn't taken: whoever came second reads what happened and by whom. */
export function decideReasonText(reason: DecideReason): ReasonText {
  switch (reason.code) {
    case 'already_decided': {
      const { heading, nothingDone } = decisionText.taken;
      const said = decisionText.taken[reason.outcome](reason.decidedBy, formatDateTime(new Date(reason.decidedAt)));
      return { heading, text: `${said} ${nothingDone}` };
    }
    case 'application_unknown':
    case 'changed_meanwhile':
      return { heading: decisionText.notDone, text: decisionRefusals[reason.code] };
    default:
      return { heading: decisionText.notDone, text: applicationReasonText(reason) };
  }
}
