'use server';

import { forgottenPasswordSchema } from '@/lib/access/account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { limitedAccountOf } from '@/lib/server/limited-account';
import { requestPasswordReset } from '@/lib/server/use-cases/request-password-reset';

export const submitForgottenPassword = defineAction({
  permission: 'reset_password',
  limit: 'reset_password',
  limitedAccount: (form) => limitedAccountOf(String(form.get('email') ?? '')),
  schema: forgottenPasswordSchema,
  run: async (input, context) => {
    await requestPasswordReset(input, context);
    return goTo(`/wachtwoord-vergeten/verstuurd?${new URLSearchParams({ adres: input.email })}`);
  },
});
