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
const words = {
  ...fields,
  function: { ...fields.function, choices: functionLabels },
  employerKind: { ...fields.employerKind, choices: employerKindLabels },
  form: { ...fields.form, choices: appointmentFormLabels },
};

type AppointmentFormProps = {
  appointment: TypedValues;
  position: number;
  /** How many there are. */
  rows: number;
  version: number;
  isCorrection: boolean;
  back: string;
};

export function AppointmentForm(props: AppointmentFormProps) {
  const { appointment, position, rows, version, isCorrection, back } = props;
  return (
    <ActionForm
      action={submitAppointment}
      schema={appointmentSchema}
      fields={words}
      reasonText={saveReasonText}
      autosave={!isCorrection}
      submit={text.save}
      defaults={appointment}
      hidden={{ version, position, rows }}
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
