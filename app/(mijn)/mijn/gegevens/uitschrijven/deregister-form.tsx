'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import { deregisterSchema } from '@/lib/registration/details-forms';
import type { DeregisterReason } from '@/lib/server/measures/deregister-oneself';
import { detailsText } from '@/lib/text/nl/registration/details';
import { registrationReasonText } from '@/lib/text/nl/registration/registration';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitDeregistration } from '../actions';

const { deregisterPage: text, refusals } = detailsText;

export function DeregisterForm({ version }: { version: number }) {
  return (
    <ActionForm
      action={submitDeregistration}
      schema={deregisterSchema}
      fields={{ sure: { label: text.sure } }}
      reasonText={deregisterReasonText}
      submit={text.submit}
      submitVariant="danger"
      hidden={{ version }}
      aside={<a href="/mijn/gegevens">{text.stay}</a>}
    >
      <TickField name="sure" />
    </ActionForm>
  );
}

function deregisterReasonText(reason: DeregisterReason): ReasonText {
  const { heading } = formTroubleTexts.stale();
  switch (reason.code) {
    case 'not_in_register':
    case 'changed_meanwhile':
      return { heading, text: refusals[reason.code] };
    default:
      return { heading, text: registrationReasonText(reason) };
  }
}
