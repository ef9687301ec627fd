'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { contactSchema } from '@/lib/application/application-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { formText } from '@/lib/text/nl/forms';
import { applicationText } from '@/lib/text/nl/my-lklr';
import { saveReasonText } from '../_components/save-reason-text';
import { submitContact } from '../actions';

const { fields } = applicationText.contact;

type ContactFormProps = { contact: TypedValues; version: number; isCorrection: boolean };

export function ContactForm({ contact, version, isCorrection }: ContactFormProps) {
  return (
    <ActionForm
      action={submitContact}
      schema={contactSchema}
      fields={fields}
      reasonText={saveReasonText}
      autosave={!isCorrection}
      submit={applicationText.saveAndNext}
      defaults={contact}
      hidden={{ version }}
      aside={<a href="/mijn/aanvraag/naam">{formText.back}</a>}
    >
      <TextField
        name="privateEmail"
        type="email"
        hint={fields.privateEmail.hint}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField name="privatePhone" type="tel" hint={fields.privatePhone.hint} autoComplete="tel" />
    </ActionForm>
  );
}
