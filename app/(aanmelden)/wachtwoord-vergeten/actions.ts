'use server';

import { forgottenPasswordSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { limitedAccountOf } from '@/lib/server/access/known-device';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { rememberSentTo } from '@/lib/server/access/sent-to';
import { goTo } from '@/lib/server/platform/action';

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
