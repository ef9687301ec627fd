'use server';

import { newPasswordSchema } from '@/lib/access/account-forms';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { defineAction } from '@/lib/server/access/door';
import { rememberDevice } from '@/lib/server/access/known-device';
import { withoutSession } from '@/lib/server/access/session-cookie';
import { startCodesAnew } from '@/lib/server/platform/attempts/rate-limits';

export const submitNewPassword = defineAction({
  permission: 'reset_password',
  limit: 'reset_password',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: newPasswordSchema,
  run: chooseNewPassword,
  next: async ({ accountId }) => {
    if (await hasSecondFactor(accountId)) await startCodesAnew(accountId);
    // Without a second factor the password is the last one.
    else await rememberDevice(accountId);
    return withoutSession('/inloggen?na=wachtwoord')();
  },
});
