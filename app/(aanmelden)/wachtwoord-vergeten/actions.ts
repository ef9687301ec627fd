'use server';

import { redirect } from 'next/navigation';
import { forgottenPasswordSchema } from '@/lib/access/account-forms';
import { normaliseEmail } from '@/lib/access/email-address';
import { defineAction } from '@/lib/server/action';
import { requestPasswordReset } from '@/lib/server/use-cases/request-password-reset';

export const submitForgottenPassword = defineAction({
  permission: 'reset_password',
  limit: 'reset_password',
  limitedAccount: (form) => normaliseEmail(String(form.get('email') ?? '')),
  schema: forgottenPasswordSchema,
  run: async (input, context) => {
    await requestPasswordReset(input, context);
    return redirect(`/wachtwoord-vergeten/verstuurd?${new URLSearchParams({ adres: input.email })}`);
  },
});
