import type { ReasonText } from '@/components/forms/form-outcome';
import type { OwnDetailsReason } from '@/lib/server/registration/save-own-details';
import type { ActionReason } from '@/lib/shared/action-state';
import { detailsText } from '@/lib/text/nl/registration/details';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';

/** Why a change couldn't be saved. */
export function ownDetailsReasonText({ code }: Exclude<OwnDetailsReason, ActionReason>): ReasonText {
  return { heading: formTroubleTexts.stale().heading, text: detailsText.refusals[code] };
}
