import type { ReasonText } from '@/components/forms/form-outcome';
import type { SaveReason } from '@/lib/server/save-own-draft';
import type { StartReason } from '@/lib/server/use-cases/start-application';
import type { ActionReason } from '@/lib/shared/action-state';
import { formatDate } from '@/lib/text/nl/format';
import { formTroubleTexts } from '@/lib/text/nl/forms';
import { barText } from '@/lib/text/nl/information';
import { applicationText } from '@/lib/text/nl/my-lklr';

const { refusals } = applicationText;

/** Why a step couldn't be saved. */
export function saveReasonText({ code }: Exclude<SaveReason, ActionReason>): ReasonText {
  return { heading: formTroubleTexts.stale().heading, text: refusals[code] };
}

/** Why an application couldn't be begun. */
export function startReasonText(reason: StartReason): ReasonText {
  if (reason.code === 'barred') return { heading: barText.heading, text: barText.text(formatDate(reason.until)) };
  return { heading: formTroubleTexts.stale().heading, text: refusals[reason.code] };
}
