'use server';

import { changeEmailSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';

export const submitEmailChange = defineAction({
  permission: 'manage_own_account',
  limit: 'confirm_password',
  schema: changeEmailSchema,
  run: requestEmailChange,
  next: '/account?na=e-mailadres',
});
