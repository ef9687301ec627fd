'use client';

import { ActionForm } from '@/components/forms/action-form';
import { KnownPasswordField } from '@/components/forms/password-field';
import { deleteAccountSchema } from '@/lib/access/account-forms';
import { deleteAccountText as text } from '@/lib/text/nl/access/own-account';
import { submitAccountDeletion } from '../actions';

export function DeleteAccountForm() {
  return (
    <ActionForm
      action={submitAccountDeletion}
      schema={deleteAccountSchema}
      fields={text.fields}
      reasonText={({ code }) => ({ heading: text.refusedHeading, text: text.refusals[code] })}
      submit={text.submit}
      submitVariant="danger"
      aside={<a href="/account">{text.stay}</a>}
    >
      <KnownPasswordField name="currentPassword" hint={text.fields.currentPassword.hint} />
    </ActionForm>
  );
}
