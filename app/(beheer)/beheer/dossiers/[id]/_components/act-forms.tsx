'use client';

import { ActionForm } from '@/components/forms/action-form';
import { EmailField, TextArea, TextField, TickField, TickGroup } from '@/components/forms/fields';
import {
  dossierNoteSchema,
  dropAppointmentSchema,
  loginAddressSchema,
  messageSchema,
  reasonSchema,
  removeSchema,
} from '@/lib/registration/dossier-forms';
import { removalReasons } from '@/lib/registration/removal-reasons';
import { dossierActionText, dossierReasonText } from '@/lib/text/nl/registration/dossier-actions';
import { removalReasonTexts } from '@/lib/text/nl/registration/registration';
import {
  submitAppointmentDrop,
  submitDossierNote,
  submitDossierRemoval,
  submitLoginAddress,
  submitMessage,
  submitReinstatement,
  submitShielding,
  submitShieldLift,
} from '../actions';
import { ReasonField } from './reason-field';

type Which = { registrationId: string; version: number };

const { appointment, login, message, remove, note } = dossierActionText;

export function DropAppointmentForm({ registrationId, version, position }: Which & { position: number }) {
  const { reason, sure } = appointment.fields;
  return (
    <ActionForm
      action={submitAppointmentDrop}
      schema={dropAppointmentSchema}
      fields={{ dropReason: reason, dropSure: { ...sure, label: appointment.dropSure } }}
      reasonText={dossierReasonText}
      submit={appointment.dropSubmit}
      submitVariant="danger"
      hidden={{ registrationId, version, position }}
    >
      <ReasonField reason="dropReason" sure="dropSure" />
    </ActionForm>
  );
}

export function LoginAddressForm({ registrationId, version }: Which) {
  return (
    <ActionForm
      action={submitLoginAddress}
      schema={loginAddressSchema}
      fields={login.fields}
      reasonText={dossierReasonText}
      submit={login.submit}
      hidden={{ registrationId, version }}
    >
      <EmailField name="email" autoComplete="off" />
      <ReasonField />
    </ActionForm>
  );
}

/** `formId`: see the schema. */
export function MessageForm({ dossierId, formId }: { dossierId: string; formId: string }) {
  return (
    <ActionForm
      action={submitMessage}
      schema={messageSchema}
      fields={message.fields}
      reasonText={dossierReasonText}
      submit={message.submit}
      hidden={{ dossierId, formId }}
    >
      <TextField name="subject" />
      <TextArea name="body" />
    </ActionForm>
  );
}

const reasonFields = Object.fromEntries(
  removalReasons.map((code) => [
    `reasons.${code}`,
    { label: removalReasonTexts[code].label, inSentence: remove.reasonsInSentence },
  ]),
);

export function RemoveForm({ registrationId, version }: Which) {
  const { fields } = remove;
  return (
    <ActionForm
      action={submitDossierRemoval}
      schema={removeSchema}
      fields={{ ...reasonFields, ...fields }}
      reasonText={dossierReasonText}
      submit={remove.submit}
      submitVariant="danger"
      hidden={{ registrationId, version }}
    >
      <TickGroup legend={remove.legend}>
        {removalReasons.map((code) => (
          <TickField key={code} name={`reasons.${code}`} />
        ))}
      </TickGroup>
      <TextArea name="explanation" hint={fields.explanation.hint} />
      <TextField name="barredUntil" hint={fields.barredUntil.hint} optional short />
      <TickField name="sure" />
    </ActionForm>
  );
}

const reasonForms = {
  herstellen: { action: submitReinstatement, text: dossierActionText.reinstate },
  afschermen: { action: submitShielding, text: dossierActionText.shield },
  opheffen: { action: submitShieldLift, text: dossierActionText.lift },
};

export function ReasonForm({ act, registrationId, version }: Which & { act: keyof typeof reasonForms }) {
  const { action, text } = reasonForms[act];
  return (
    <ActionForm
      action={action}
      schema={reasonSchema}
      fields={text.fields}
      reasonText={dossierReasonText}
      submit={text.submit}
      hidden={{ registrationId, version }}
    >
      <ReasonField />
    </ActionForm>
  );
}

export function NoteForm({ registrationId, formId }: { registrationId: string; formId: string }) {
  return (
    <ActionForm
      action={submitDossierNote}
      schema={dossierNoteSchema}
      fields={note.fields}
      reasonText={dossierReasonText}
      submit={note.submit}
      hidden={{ registrationId, formId }}
    >
      <TextArea name="text" hint={note.fields.text.hint} />
    </ActionForm>
  );
}
