'use client';

import { EmailField, TextArea, TextField } from '@/components/forms/fields';
import { organisationFields as fields } from '@/lib/text/nl/providers/admission';

export function OrganisationFields() {
  return (
    <>
      <TextField name="organisation" autoComplete="organization" />
      <EmailField name="mailbox" hint={fields.mailbox.hint} autoComplete="off" />
      <TextArea name="invoiceAddress" hint={fields.invoiceAddress.hint} rows={4} />
      <TextField name="invoiceReference" hint={fields.invoiceReference.hint} optional autoComplete="off" />
    </>
  );
}
