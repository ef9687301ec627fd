'use client';

import { AppointmentFields, appointmentWords } from '@/components/application/appointment-fields';
import { ActionForm } from '@/components/forms/action-form';
import { appointmentSchema } from '@/lib/registration/application-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { saveReasonText } from '../_components/save-reason-text';
import { submitAppointment } from '../actions';

type AppointmentFormProps = {
  appointment: TypedValues;
  position: number;
  /** Its id; '' for a new one. */
  row: string;
  version: number;
  isCorrection: boolean;
  back: string;
};

export function AppointmentForm(props: AppointmentFormProps) {
  const { appointment, position, row, version, isCorrection, back } = props;
  return (
    <ActionForm
      action={submitAppointment}
      schema={appointmentSchema}
      fields={appointmentWords}
      reasonText={saveReasonText}
      autosave={!isCorrection}
      submit={applicationText.appointments.save}
      defaults={appointment}
      hidden={{ version, position, row }}
      aside={<a href={back}>{formText.back}</a>}
    >
      <AppointmentFields />
    </ActionForm>
  );
}
