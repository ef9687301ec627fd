'use client';

import { RadioField, TextField } from '@/components/forms/fields';
import { appointmentForms, appointmentFunctions, employerKinds } from '@/lib/eligibility/appointments';
import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';

const { fields } = applicationText.appointments;

export const appointmentWords = {
  ...fields,
  function: { ...fields.function, choices: functionLabels },
  employerKind: { ...fields.employerKind, choices: employerKindLabels },
  form: { ...fields.form, choices: appointmentFormLabels },
};

export function AppointmentFields() {
  return (
    <>
      <RadioField name="function" choices={choices(appointmentFunctions, functionLabels)} inColumns />
      <RadioField name="employerKind" choices={choices(employerKinds, employerKindLabels)} inColumns />
      <TextField name="organisation" hint={fields.organisation.hint} autoComplete="organization" />
      <RadioField name="form" choices={choices(appointmentForms, appointmentFormLabels)} inColumns />
      <TextField name="hoursPerWeek" hint={fields.hoursPerWeek.hint} short inputMode="decimal" />
      <TextField name="startsOn" hint={fields.startsOn.hint} short />
      <TextField name="endsOn" hint={fields.endsOn.hint} optional short />
    </>
  );
}

function choices<Code extends string>(codes: readonly Code[], labels: Record<Code, string>) {
  return codes.map((code) => ({ value: code, label: labels[code] }));
}
