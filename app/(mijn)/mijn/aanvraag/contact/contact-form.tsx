'use client';

import { ContactFields } from '@/components/application/contact-fields';
import { ActionForm } from '@/components/forms/action-form';
import { contactSchema } from '@/lib/registration/application-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { saveReasonText } from '../_components/save-reason-text';
import { submitContact } from '../actions';

type ContactFormProps = { contact: TypedValues; version: number; isCorrection: boolean };

export function ContactForm({ contact, version, isCorrection }: ContactFormProps) {
  return (
    <ActionForm
      action={submitContact}
      schema={contactSchema}
      fields={applicationText.contact.fields}
      reasonText={saveReasonText}
      autosave={!isCorrection}
      submit={applicationText.saveAndNext}
      defaults={contact}
      hidden={{ version }}
      aside={<a href="/mijn/aanvraag/naam">{formText.back}</a>}
    >
      <ContactFields />
    </ActionForm>
  );
}
