'use client';

import { ContactFields } from '@/components/application/contact-fields';
import { ActionForm } from '@/components/forms/action-form';
import { changeContactSchema } from '@/lib/registration/details-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { AcknowledgementField, acknowledgementWords } from '../_components/acknowledgement-field';
import { ownDetailsReasonText } from '../_components/own-details-reason-text';
import { submitOwnContact } from '../actions';

const words = { ...applicationText.contact.fields, ...acknowledgementWords };

export function ContactForm({ contact, version }: { contact: TypedValues; version: number }) {
  return (
    <ActionForm
      action={submitOwnContact}
      schema={changeContactSchema}
      fields={words}
      reasonText={ownDetailsReasonText}
      submit={detailsText.save}
      defaults={contact}
      hidden={{ version }}
      aside={<a href="/mijn/gegevens">{detailsText.backToDetails}</a>}
    >
      <ContactFields />
      <AcknowledgementField />
    </ActionForm>
  );
}
