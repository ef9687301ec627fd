'use server';

import { logOutSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { logOut } from '@/lib/server/access/log-out';
import { withoutSession } from '@/lib/server/access/session-cookie';

export const submitLogOut = defineAction({
  permission: 'log_out',
  limit: 'save',
  schema: logOutSchema,
  run: (_input, { actor, now }) => logOut(actor, now),
  next: withoutSession('/inloggen?na=uitloggen'),
});
