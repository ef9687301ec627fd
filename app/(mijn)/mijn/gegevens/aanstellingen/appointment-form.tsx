'use client';

import { AppointmentFields, appointmentWords } from '@/components/application/appointment-fields';
import { ActionForm } from '@/components/forms/action-form';
import { changeAppointmentSchema } from '@/lib/registration/details-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { detailsText } from '@/lib/text/nl/registration/details';
import { AcknowledgementField, acknowledgementWords } from '../_components/acknowledgement-field';
import { ownDetailsReasonText } from '../_components/own-details-reason-text';
import { submitOwnAppointment } from '../actions';

const words = { ...appointmentWords, ...acknowledgementWords };

/** `row` is its id; '' for a new one. */
type AppointmentFormProps = { appointment: TypedValues; position: number; row: string; version: number };

export function AppointmentForm({ appointment, position, row, version }: AppointmentFormProps) {
  return (
    <ActionForm
      action={submitOwnAppointment}
      schema={changeAppointmentSchema}
      fields={words}
      reasonText={ownDetailsReasonText}
      submit={detailsText.save}
      defaults={appointment}
      hidden={{ version, position, row }}
      aside={<a href="/mijn/gegevens/aanstellingen">{detailsText.parts.appointments}</a>}
    >
      <AppointmentFields />
      <AcknowledgementField />
    </ActionForm>
  );
}
