'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextField } from '@/components/forms/fields';
import { appointmentSchema } from '@/lib/application/application-forms';
import { appointmentForms, appointmentFunctions, employerKinds } from '@/lib/eligibility/appointments';
import type { TypedValues } from '@/lib/shared/action-state';
import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility';
import { formText } from '@/lib/text/nl/forms';
import { applicationText } from '@/lib/text/nl/my-lklr';
import { saveReasonText } from '../_components/save-reason-text';
import { submitAppointment } from '../actions';

const text = applicationText.appointments;
const { fields } = text;

type AppointmentFormProps = { appointment: TypedValues; position: number; version: number; back: string };

export function AppointmentForm({ appointment, position, version, back }: AppointmentFormProps) {
  return (
    <ActionForm
      action={submitAppointment}
      schema={appointmentSchema}
      fields={fields}
      reasonText={saveReasonText}
      autosave
      submit={text.save}
      defaults={appointment}
      hidden={{ version, position }}
      aside={<a href={back}>{formText.back}</a>}
    >
      <RadioField name="function" choices={choices(appointmentFunctions, functionLabels)} />
      <RadioField name="employerKind" choices={choices(employerKinds, employerKindLabels)} />
      <TextField name="organisation" hint={fields.organisation.hint} autoComplete="organization" />
      <RadioField name="form" choices={choices(appointmentForms, appointmentFormLabels)} />
      <TextField name="hoursPerWeek" hint={fields.hoursPerWeek.hint} short inputMode="decimal" />
      <TextField name="startsOn" hint={fields.startsOn.hint} short />
      <TextField name="endsOn" hint={fields.endsOn.hint} optional short />
    </ActionForm>
  );
}

function choices<Code extends string>(codes: readonly Code[], labels: Record<Code, string>) {
  return codes.map((code) => ({ value: code, label: labels[code] }));
}
