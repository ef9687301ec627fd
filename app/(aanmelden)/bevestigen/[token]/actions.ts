'use server';

import { confirmSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { withSession } from '@/lib/server/access/session-cookie';
import { confirmAccount } from '@/lib/server/application/confirm-account';

export const submitConfirmation = defineAction({
  permission: 'confirm_account',
  limit: 'confirm_account',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: confirmSchema,
  run: confirmAccount,
  next: withSession('/mijn/aanvraag'),
});
