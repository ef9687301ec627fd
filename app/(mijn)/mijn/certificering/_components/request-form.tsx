'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { ReasonText } from '@/components/forms/form-outcome';
import { requestCertificationSchema } from '@/lib/certification/certification-forms';
import type { RequestCertificationReason } from '@/lib/server/certification/request-certification';
import {
  certificationBlockerText,
  certificationRefusals,
  ownCertificationText as text,
} from '@/lib/text/nl/certification/certification';
import { submitCertificationRequest } from '../actions';

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
