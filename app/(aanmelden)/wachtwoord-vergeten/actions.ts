'use server';

import { forgottenPasswordSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { limitedAccountOf } from '@/lib/server/access/known-device';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { leadToSent } from '@/lib/server/access/sent-to';

export const submitForgottenPassword = defineAction({
  permission: 'reset_password',
  limit: 'reset_password',
  limitedAccount: (form) => limitedAccountOf(String(form.get('email') ?? '')),
  schema: forgottenPasswordSchema,
  run: requestPasswordReset,
  next: (_answer, input) => leadToSent('/wachtwoord-vergeten/verstuurd', input),
});
