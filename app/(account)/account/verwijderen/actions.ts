'use server';

import { deleteAccountSchema } from '@/lib/access/account-forms';
import { deleteAccount } from '@/lib/server/access/delete-account';
import { defineAction } from '@/lib/server/access/door';
import { clearSessionCookie } from '@/lib/server/access/session-cookie';
import { goTo } from '@/lib/server/platform/action';

export const submitAccountDeletion = defineAction({
  permission: 'manage_own_account',
  limit: 'confirm_password',
  schema: deleteAccountSchema,
  run: async (input, context) => {
    const result = await deleteAccount(input, context);
    if (!result.ok) return result;
    await clearSessionCookie();
    return goTo('/account/verwijderd');
  },
});
