'use client';

import { EmailField, TextField } from '@/components/forms/fields';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';

const { fields } = applicationText.contact;

export function ContactFields() {
  return (
    <>
      <EmailField name="privateEmail" hint={fields.privateEmail.hint} />
      <TextField name="privatePhone" type="tel" hint={fields.privatePhone.hint} autoComplete="tel" />
    </>
  );
}
