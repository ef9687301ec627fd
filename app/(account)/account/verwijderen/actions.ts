'use server';

import { deleteAccountSchema } from '@/lib/access/account-forms';
import { deleteAccount } from '@/lib/server/access/delete-account';
import { defineAction } from '@/lib/server/access/door';
import { withoutSession } from '@/lib/server/access/session-cookie';

export const submitAccountDeletion = defineAction({
  permission: 'manage_own_account',
  limit: 'confirm_password',
  schema: deleteAccountSchema,
  run: deleteAccount,
  next: withoutSession('/account/verwijderd'),
});
