'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { removeOwnAppointmentSchema } from '@/lib/registration/details-forms';
import { detailsText } from '@/lib/text/nl/registration/details';
import { AcknowledgementField, acknowledgementWords } from '../_components/acknowledgement-field';
import { ownDetailsReasonText } from '../_components/own-details-reason-text';
import { submitOwnRemoval } from '../actions';

const text = detailsText.appointments;
const words = { sure: { label: text.sure }, ...acknowledgementWords };

export function RemoveForm({ position, version }: { position: number; version: number }) {
  return (
    <ActionForm
      action={submitOwnRemoval}
      schema={removeOwnAppointmentSchema}
      fields={words}
      reasonText={ownDetailsReasonText}
      submit={text.remove}
      submitVariant="danger"
      hidden={{ version, position }}
      idPrefix="weg"
    >
      <TickField name="sure" />
      <AcknowledgementField />
    </ActionForm>
  );
}
