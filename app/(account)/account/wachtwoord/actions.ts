'use server';

import { changePasswordSchema } from '@/lib/access/account-forms';
import { changePassword } from '@/lib/server/access/change-password';
import { defineAction } from '@/lib/server/access/door';
import { withSession } from '@/lib/server/access/session-cookie';

export const submitPasswordChange = defineAction({
  permission: 'manage_own_account',
  limit: 'confirm_password',
  schema: changePasswordSchema,
  run: changePassword,
  next: withSession('/account?na=wachtwoord'),
});
