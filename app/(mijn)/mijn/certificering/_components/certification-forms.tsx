'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { ReasonText } from '@/components/forms/form-outcome';
import { certificationVersionSchema, requestCertificationSchema } from '@/lib/certification/certification-forms';
import type { RequestCertificationReason } from '@/lib/server/certification/request-certification';
import type { WithdrawCertificationReason } from '@/lib/server/certification/withdraw-certification';
import {
  certificationBlockerText,
  certificationReasonText,
  certificationRefusals,
  ownCertificationText as text,
} from '@/lib/text/nl/certification/certification';
import { submitCertificationRequest, submitCertificationWithdrawal } from '../actions';

/** Certification for the cycle that begins on this day. */
export function RequestForm({ cycleStart }: { cycleStart: string }) {
  return (
    <ActionForm
      action={submitCertificationRequest}
      schema={requestCertificationSchema}
      fields={{}}
      reasonText={requestReasonText}
      submit={text.request.submit}
      hidden={{ cycleStart }}
    />
  );
}

function requestReasonText(reason: RequestCertificationReason): ReasonText {
  const sentence =
    reason.code === 'cycle_unknown' ? certificationRefusals.cycle_unknown : certificationBlockerText(reason);
  return { heading: text.request.notDone, text: sentence };
}

export function WithdrawForm({ id, version }: { id: string; version: number }) {
  return (
    <ActionForm
      action={submitCertificationWithdrawal}
      schema={certificationVersionSchema}
      fields={{}}
      reasonText={withdrawReasonText}
      submit={text.withdraw.submit}
      submitVariant="danger"
      hidden={{ id, version }}
      aside={<a href="/mijn/certificering">{text.withdraw.stay}</a>}
    />
  );
}

function withdrawReasonText(reason: WithdrawCertificationReason): ReasonText {
  switch (reason.code) {
    case 'changed_meanwhile':
    case 'certification_unknown':
      return { heading: text.withdraw.notDone, text: certificationRefusals[reason.code] };
    default:
      return { heading: text.withdraw.notDone, text: certificationReasonText(reason) };
  }
}
