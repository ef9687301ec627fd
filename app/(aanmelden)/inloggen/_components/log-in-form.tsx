'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { KnownPasswordField } from '@/components/forms/password-field';
import { logInSchema } from '@/lib/access/account-forms';
import { logInText } from '@/lib/text/nl/access/account';
import { submitLogIn } from '../actions';

const { email, password } = logInText;

export function LogInForm({ next }: { next: string }) {
  return (
    <ActionForm
      action={submitLogIn}
      schema={logInSchema}
      fields={{ email, password }}
      reasonText={() => logInText.wrong}
      submit={logInText.submit}
      hidden={{ next }}
      aside={<a href="/wachtwoord-vergeten">{logInText.forgotten}</a>}
    >
      <TextField name="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <KnownPasswordField name="password" />
    </ActionForm>
  );
}
