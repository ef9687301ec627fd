'use server';

import { chooseNewsMailSchema } from '@/lib/access/account-forms';
import { chooseNewsMail } from '@/lib/server/access/choose-news-mail';
import { defineAction } from '@/lib/server/access/door';

export const submitNewsMail = defineAction({
  permission: 'manage_own_account',
  limit: 'save',
  schema: chooseNewsMailSchema,
  run: chooseNewsMail,
  next: '/account?na=nieuws',
});
