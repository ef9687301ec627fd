'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { ReasonText } from '@/components/forms/form-outcome';
import { versionSchema } from '@/lib/registration/details-forms';
import type { WithdrawReason } from '@/lib/server/application/withdraw-application';
import { applicationReasonText } from '@/lib/text/nl/application/application';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitWithdrawal } from '../actions';

const { withdraw, refusals } = applicationText;

export function WithdrawForm({ version }: { version: number }) {
  return (
    <ActionForm
      action={submitWithdrawal}
      schema={versionSchema}
      fields={{}}
      reasonText={withdrawReasonText}
      submit={withdraw.submit}
      submitVariant="danger"
      hidden={{ version }}
      aside={<a href="/mijn/aanvraag">{withdraw.stay}</a>}
    />
  );
}

function withdrawReasonText(reason: WithdrawReason): ReasonText {
  const { heading } = formTroubleTexts.stale();
  switch (reason.code) {
    case 'changed_meanwhile':
      return { heading, text: refusals.changed_elsewhere };
    case 'no_application':
      return { heading, text: refusals.no_application };
    default:
      return { heading, text: applicationReasonText(reason) };
  }
}
