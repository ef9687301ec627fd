'use client';

import { ActionForm } from '@/components/forms/action-form';
import { PasswordField } from '@/components/forms/password-field';
import { newPasswordSchema, PASSWORD_LENGTH } from '@/lib/access/account-forms';
import { confirmationStateOf, resetPasswordText } from '@/lib/text/nl/access/account';
import { submitNewPassword } from '../actions';

const { password, passwordHint, states } = resetPasswordText;

export function NewPasswordForm({ token }: { token: string }) {
  return (
    <ActionForm
      action={submitNewPassword}
      schema={newPasswordSchema}
      fields={{ password }}
      reasonText={({ code }) => {
        const { title, lead } = states[confirmationStateOf[code]];
        return { heading: title, text: lead };
      }}
      submit={resetPasswordText.submit}
      hidden={{ token }}
    >
      <PasswordField name="password" hint={passwordHint(PASSWORD_LENGTH)} autoComplete="new-password" />
    </ActionForm>
  );
}
