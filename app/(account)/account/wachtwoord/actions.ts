'use server';

import { changePasswordSchema } from '@/lib/access/account-forms';
import { changePassword } from '@/lib/server/access/change-password';
import { defineAction } from '@/lib/server/access/door';
import { writeSessionCookie } from '@/lib/server/access/session-cookie';
import { goTo } from '@/lib/server/platform/action';

export const submitPasswordChange = defineAction({
  permission: 'manage_own_account',
  limit: 'confirm_password',
  schema: changePasswordSchema,
  run: async (input, context) => {
    const result = await changePassword(input, context);
    if (!result.ok) return result;
    await writeSessionCookie(result.session);
    return goTo('/account?na=wachtwoord');
  },
});
