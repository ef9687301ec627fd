'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, EmailField, TextField } from '@/components/forms/fields';
import { PasswordField } from '@/components/forms/password-field';
import { PASSWORD_LENGTH, signUpSchema } from '@/lib/access/account-forms';
import { never } from '@/lib/shared/results';
import { signUpText } from '@/lib/text/nl/access/account';
import { keepAddressField } from '@/lib/text/nl/access/own-account';
import { submitSignUp } from '../actions';

const { name, email, password, passwordHint } = signUpText;

export function SignUpForm() {
  return (
    <ActionForm
      action={submitSignUp}
      schema={signUpSchema}
      fields={{ name, email, keepAddress: keepAddressField, password }}
      reasonText={never}
      submit={signUpText.submit}
    >
      <TextField name="name" hint={name.hint} autoComplete="name" />
      <EmailField name="email" hint={email.hint} />
      <AskedTick name="keepAddress" />
      <PasswordField name="password" hint={passwordHint(PASSWORD_LENGTH)} autoComplete="new-password" />
    </ActionForm>
  );
}
