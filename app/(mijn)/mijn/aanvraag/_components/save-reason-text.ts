import type { ReasonText } from '@/components/forms/form-outcome';
import type { SaveReason } from '@/lib/server/application/save-own-draft';
import type { StartReason } from '@/lib/server/application/start-application';
import type { ActionReason } from '@/lib/shared/action-state';
import { barText } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';

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
