'use client';

import { TextField } from '@/components/forms/fields';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';

const { fields } = applicationText.contact;

export function ContactFields() {
  return (
    <>
      <TextField
        name="privateEmail"
        type="email"
        hint={fields.privateEmail.hint}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField name="privatePhone" type="tel" hint={fields.privatePhone.hint} autoComplete="tel" />
    </>
  );
}
