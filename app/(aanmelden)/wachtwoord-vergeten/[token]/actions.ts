'use server';

import { newPasswordSchema } from '@/lib/access/account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { rememberDevice } from '@/lib/server/known-device';
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
    await rememberDevice(result.accountId);
    return goTo('/inloggen?na=wachtwoord');
  },
});
