'use server';

import { changePasswordSchema } from '@/lib/access/own-account-forms';
import { defineAction } from '@/lib/server/action';
import { changePassword } from '@/lib/server/use-cases/change-password';

export const submitPasswordChange = defineAction({
  permission: 'manage_own_account',
  limit: 'confirm_password',
  schema: changePasswordSchema,
  run: changePassword,
  next: '/account?na=wachtwoord',
});
