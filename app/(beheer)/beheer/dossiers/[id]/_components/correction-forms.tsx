'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, EmailField, RadioField, TextField } from '@/components/forms/fields';
import { appointmentForms, appointmentFunctions, employerKinds } from '@/lib/eligibility/appointments';
import { nameUses } from '@/lib/names/person-name';
import { correctAppointmentSchema, correctContactSchema, correctNameSchema } from '@/lib/registration/dossier-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { dossierActionText, dossierReasonText } from '@/lib/text/nl/registration/dossier-actions';
import { submitAppointmentCorrection, submitContactCorrection, submitNameCorrection } from '../actions';
import { ReasonField } from './reason-field';

type Correction = { registrationId: string; version: number; stored: TypedValues };

const { name: nameText, contact: contactText, appointment: appointmentText } = dossierActionText;

export function NameCorrectionForm({ registrationId, version, stored }: Correction) {
  const { fields } = nameText;
  return (
    <ActionForm
      action={submitNameCorrection}
      schema={correctNameSchema}
      fields={fields}
      reasonText={dossierReasonText}
      submit={nameText.submit}
      defaults={stored}
      hidden={{ registrationId, version }}
    >
      <TextField name="initials" hint={fields.initials.hint} short />
      <TextField name="birthPrefix" optional short />
      <TextField name="birthSurname" hint={fields.birthSurname.hint} />
      <AskedTick name="keepBirthSurname" />
      <h2>{nameText.partnerHeading}</h2>
      <TextField name="partnerPrefix" optional short />
      <TextField name="partnerSurname" hint={fields.partnerSurname.hint} optional />
      <AskedTick name="keepPartnerSurname" />
      <RadioField name="nameUse" choices={choices(nameUses, nameText.uses)} />
      <ReasonField />
    </ActionForm>
  );
}

export function ContactCorrectionForm({ registrationId, version, stored }: Correction) {
  return (
    <ActionForm
      action={submitContactCorrection}
      schema={correctContactSchema}
      fields={contactText.fields}
      reasonText={dossierReasonText}
      submit={contactText.submit}
      defaults={stored}
      hidden={{ registrationId, version }}
    >
      <EmailField name="privateEmail" autoComplete="off" />
      <TextField name="privatePhone" type="tel" autoComplete="off" />
      <ReasonField />
    </ActionForm>
  );
}

export function AppointmentCorrectionForm({
  registrationId,
  version,
  stored,
  position,
}: Correction & { position: number }) {
  const { fields } = appointmentText;
  return (
    <ActionForm
      action={submitAppointmentCorrection}
      schema={correctAppointmentSchema}
      fields={fields}
      reasonText={dossierReasonText}
      submit={appointmentText.submit}
      defaults={stored}
      hidden={{ registrationId, version, position }}
    >
      <RadioField name="function" choices={choices(appointmentFunctions, functionLabels)} />
      <RadioField name="employerKind" choices={choices(employerKinds, employerKindLabels)} />
      <TextField name="organisation" />
      <RadioField name="form" choices={choices(appointmentForms, appointmentFormLabels)} />
      <TextField name="hoursPerWeek" hint={fields.hoursPerWeek.hint} short inputMode="decimal" />
      <TextField name="startsOn" hint={fields.startsOn.hint} short />
      <TextField name="endsOn" hint={fields.endsOn.hint} optional short />
      <ReasonField />
    </ActionForm>
  );
}

function choices<Code extends string>(codes: readonly Code[], labels: Record<Code, string>) {
  return codes.map((code) => ({ value: code, label: labels[code] }));
}
