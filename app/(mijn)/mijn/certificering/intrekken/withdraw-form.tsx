'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { ReasonText } from '@/components/forms/form-outcome';
import { certificationVersionSchema } from '@/lib/certification/certification-forms';
import type { WithdrawCertificationReason } from '@/lib/server/certification/withdraw-certification';
import {
  certificationReasonText,
  certificationRefusals,
  ownCertificationText,
} from '@/lib/text/nl/certification/certification';
import { submitCertificationWithdrawal } from '../actions';

const text = ownCertificationText.withdraw;

export function WithdrawForm({ id, version }: { id: string; version: number }) {
  return (
    <ActionForm
      action={submitCertificationWithdrawal}
      schema={certificationVersionSchema}
      fields={{}}
      reasonText={withdrawReasonText}
      submit={text.submit}
      submitVariant="danger"
      hidden={{ id, version }}
      aside={<a href="/mijn/certificering">{text.stay}</a>}
    />
  );
}

function withdrawReasonText(reason: WithdrawCertificationReason): ReasonText {
  switch (reason.code) {
    case 'changed_meanwhile':
    case 'certification_unknown':
      return { heading: text.notDone, text: certificationRefusals[reason.code] };
    default:
      return { heading: text.notDone, text: certificationReasonText(reason) };
  }
}
