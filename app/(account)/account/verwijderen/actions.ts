'use server';

import { deleteAccountSchema } from '@/lib/access/own-account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { clearSessionCookie } from '@/lib/server/session-cookie';
import { deleteAccount } from '@/lib/server/use-cases/delete-account';

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
