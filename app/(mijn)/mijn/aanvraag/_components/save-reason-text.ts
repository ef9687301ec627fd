import type { ReasonText } from '@/components/forms/form-outcome';
import type { SaveReason } from '@/lib/server/save-own-draft';
import type { StartReason } from '@/lib/server/use-cases/start-application';
import type { ActionReason } from '@/lib/shared/action-state';
import { formTroubleTexts } from '@/lib/text/nl/forms';
import { applicationText } from '@/lib/text/nl/my-lklr';

const { refusals } = applicationText;

/** Why a step couldn't be saved. */
export function saveReasonText({ code }: Exclude<SaveReason, ActionReason>): ReasonText {
  return { heading: formTroubleTexts.stale().heading, text: refusals[code] };
}

/** Why an application couldn't be begun. */
export function startReasonText({ code }: StartReason): ReasonText {
  return { heading: formTroubleTexts.stale().heading, text: refusals[code] };
}
