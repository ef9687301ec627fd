'use client';

import { ActionForm } from '@/components/forms/action-form';
import { KnownPasswordField, PasswordField } from '@/components/forms/password-field';
import { changePasswordSchema, PASSWORD_LENGTH } from '@/lib/access/account-forms';
import { resetPasswordText } from '@/lib/text/nl/access/account';
import { changePasswordText as text } from '@/lib/text/nl/access/own-account';
import { formText } from '@/lib/text/nl/shared/forms';
import { submitPasswordChange } from '../actions';

export function ChangePasswordForm() {
  return (
    <ActionForm
      action={submitPasswordChange}
      schema={changePasswordSchema}
      fields={text.fields}
      reasonText={() => text.changedMeanwhile}
      submit={text.submit}
      aside={<a href="/account">{formText.back}</a>}
    >
      <KnownPasswordField name="currentPassword" />
      <PasswordField
        name="password"
        hint={resetPasswordText.passwordHint(PASSWORD_LENGTH)}
        autoComplete="new-password"
      />
    </ActionForm>
  );
}
