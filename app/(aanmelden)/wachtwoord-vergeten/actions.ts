'use server';

import { forgottenPasswordSchema } from '@/lib/access/account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { limitedAccountOf } from '@/lib/server/limited-account';
import { rememberSentTo } from '@/lib/server/sent-to';
import { requestPasswordReset } from '@/lib/server/use-cases/request-password-reset';

const SENT = '/wachtwoord-vergeten/verstuurd';

export const submitForgottenPassword = defineAction({
  permission: 'reset_password',
  limit: 'reset_password',
  limitedAccount: (form) => limitedAccountOf(String(form.get('email') ?? '')),
  schema: forgottenPasswordSchema,
  run: async (input, context) => {
    await requestPasswordReset(input, context);
    await rememberSentTo(input.email, SENT);
    return goTo(SENT);
  },
});
