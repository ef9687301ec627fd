'use server';

import { newPasswordSchema } from '@/lib/access/account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { hasSecondFactor } from '@/lib/server/data/second-factors';
import { rememberDevice } from '@/lib/server/known-device';
import { startCodesAnew } from '@/lib/server/rate-limits';
import { clearSessionCookie } from '@/lib/server/session-cookie';
import { chooseNewPassword } from '@/lib/server/use-cases/choose-new-password';

export const submitNewPassword = defineAction({
  permission: 'reset_password',
  limit: 'reset_password',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: newPasswordSchema,
  run: async (input, context) => {
    const result = await chooseNewPassword(input, context);
    if (!result.ok) return result;
    await clearSessionCookie();
    if (await hasSecondFactor(result.accountId)) await startCodesAnew(result.accountId);
    // Without a second factor the password is the last one.
    else await rememberDevice(result.accountId);
    return goTo('/inloggen?na=wachtwoord');
  },
});
