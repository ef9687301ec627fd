'use client';

import { submitAdmissionConfirmation } from '@/app/(publiek)/opleiders/actions';
import { ActionForm } from '@/components/forms/action-form';
import { confirmAdmissionSchema } from '@/lib/providers/provider-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { confirmReasonTexts, admissionText as text } from '@/lib/text/nl/providers/admission';

export function ConfirmAdmissionForm({ token }: { token: string }) {
  return (
    <ActionForm
      action={submitAdmissionConfirmation}
      schema={confirmAdmissionSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: text.notDone, text: reasonText(confirmReasonTexts, reason) })}
      submit={text.submit}
      hidden={{ token }}
    />
  );
}
