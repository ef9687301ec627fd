'use client';

import type { ReactNode } from 'react';
import { AppointmentFields, appointmentWords } from '@/components/application/appointment-fields';
import { ContactFields } from '@/components/application/contact-fields';
import { DocumentFields, tickFields } from '@/components/application/document-fields';
import { NameFields, nameWords } from '@/components/application/name-fields';
import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import { type DocumentCode, documentCodes } from '@/lib/content/documents';
import type { PersonName } from '@/lib/names/person-name';
import {
  documentsSchema,
  nameSchema,
  ownAppointmentSchema,
  ownContactSchema,
  removeAppointmentSchema,
  removeOwnAppointmentSchema,
} from '@/lib/registration/details-forms';
import { nameValues } from '@/lib/registration/form-values';
import type { SectionReason } from '@/lib/registration/section-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitAppointment, submitContact, submitDocuments, submitName, submitRemoval } from '../aanvraag/actions';
import {
  submitOwnAppointment,
  submitOwnContact,
  submitOwnDocuments,
  submitOwnName,
  submitOwnRemoval,
} from '../gegevens/actions';
import { AcknowledgementField, acknowledgementWords } from './acknowledgement-field';

export type FormPage = {
  version: number;
  aside?: ReactNode;
} & ({ track: 'application'; isCorrection: boolean } | { track: 'registration' });

/** What each form has from the page that it stands on: an application saves as one goes until it was sent in. */
function frameOf(page: FormPage) {
  const { track, aside } = page;
  const isDraft = track === 'application';
  const refusals = { ...detailsText.refusals, ...applicationText.refusals, ...(!isDraft && detailsText.refusals) };
  return {
    aside,
    autosave: isDraft && !page.isCorrection,
    submit: isDraft ? applicationText.saveAndNext : detailsText.save,
    reasonText: ({ code }: SectionReason): ReasonText => ({
      heading: formTroubleTexts.stale().heading,
      text: refusals[code],
    }),
  };
}

export function NameForm({ name, ...page }: FormPage & { name: PersonName }) {
  return (
    <ActionForm
      {...frameOf(page)}
      action={page.track === 'application' ? submitName : submitOwnName}
      schema={nameSchema}
      fields={nameWords}
      defaults={nameValues(name)}
      hidden={{ version: page.version }}
    >
      <NameFields name={name} />
    </ActionForm>
  );
}

export function ContactForm({ contact, ...page }: FormPage & { contact: TypedValues }) {
  return (
    <ActionForm
      {...frameOf(page)}
      action={page.track === 'application' ? submitContact : submitOwnContact}
      schema={ownContactSchema}
      fields={{ ...applicationText.contact.fields, ...acknowledgementWords }}
      defaults={contact}
      hidden={{ version: page.version }}
    >
      <ContactFields />
      <AcknowledgementField />
    </ActionForm>
  );
}

/** `row` is its id; '' for a new one. */
type AppointmentFormProps = FormPage & { appointment: TypedValues; position: number; row: string };

export function AppointmentForm({ appointment, position, row, ...page }: AppointmentFormProps) {
  const frame = frameOf(page);
  const isDraft = page.track === 'application';
  return (
    <ActionForm
      {...frame}
      action={isDraft ? submitAppointment : submitOwnAppointment}
      schema={ownAppointmentSchema}
      fields={{ ...appointmentWords, ...acknowledgementWords }}
      submit={isDraft ? applicationText.appointments.save : frame.submit}
      defaults={appointment}
      hidden={{ version: page.version, position, row }}
    >
      <AppointmentFields />
      <AcknowledgementField />
    </ActionForm>
  );
}

type RemovalProps = FormPage & { position: number; organisation?: string };

/** What stands in an application is the applicant's own; of a registration the history keeps what is taken out. */
export function RemovalForm({ position, organisation = '', ...page }: RemovalProps) {
  const { reasonText } = frameOf(page);
  const form = { reasonText, hidden: { version: page.version, position } };
  if (page.track === 'application')
    return (
      <ActionForm
        {...form}
        action={submitRemoval}
        schema={removeAppointmentSchema}
        fields={{}}
        submit={applicationText.appointments.remove(organisation)}
        submitVariant="subtle"
        anchor={`weghalen-${position}`}
      />
    );
  const { sure, remove } = detailsText.appointments;
  return (
    <ActionForm
      {...form}
      action={submitOwnRemoval}
      schema={removeOwnAppointmentSchema}
      fields={{ sure: { label: sure }, ...acknowledgementWords }}
      submit={remove}
      submitVariant="danger"
      idPrefix="weg"
    >
      <TickField name="sure" />
      <AcknowledgementField />
    </ActionForm>
  );
}

type DocumentsFormProps = FormPage & {
  given: TypedValues;
  versions: Record<DocumentCode, string>;
  texts: Record<DocumentCode, ReactNode>;
};

export function DocumentsForm({ given, versions, texts, ...page }: DocumentsFormProps) {
  const hidden = Object.fromEntries(documentCodes.map((code) => [`versions.${code}`, versions[code]]));
  return (
    <ActionForm
      {...frameOf(page)}
      action={page.track === 'application' ? submitDocuments : submitOwnDocuments}
      schema={documentsSchema}
      fields={{ ...tickFields, ...acknowledgementWords }}
      defaults={given}
      hidden={{ version: page.version, ...hidden }}
    >
      <DocumentFields texts={texts} />
      <AcknowledgementField />
    </ActionForm>
  );
}
