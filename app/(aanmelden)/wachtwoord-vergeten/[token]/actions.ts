'use server';

import { newPasswordSchema } from '@/lib/access/account-forms';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { defineAction } from '@/lib/server/access/door';
import { rememberDevice } from '@/lib/server/access/known-device';
import { clearSessionCookie } from '@/lib/server/access/session-cookie';
import { goTo } from '@/lib/server/platform/action';
import { startCodesAnew } from '@/lib/server/platform/attempts/rate-limits';

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
