'use client';

import { ActionForm } from '@/components/forms/action-form';
import { EmailField } from '@/components/forms/fields';
import { forgottenPasswordSchema } from '@/lib/access/account-forms';
import { never } from '@/lib/shared/results';
import { forgottenPasswordText } from '@/lib/text/nl/access/account';
import { submitForgottenPassword } from '../actions';

const { email } = forgottenPasswordText;

export function ForgottenPasswordForm() {
  return (
    <ActionForm
      action={submitForgottenPassword}
      schema={forgottenPasswordSchema}
      fields={{ email }}
      reasonText={never}
      submit={forgottenPasswordText.submit}
      aside={<a href="/inloggen">{forgottenPasswordText.back}</a>}
    >
      <EmailField name="email" hint={email.hint} />
    </ActionForm>
  );
}
