'use server';

import { logOutSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { logOut } from '@/lib/server/access/log-out';
import { clearSessionCookie } from '@/lib/server/access/session-cookie';
import { goTo } from '@/lib/server/platform/action';

export const submitLogOut = defineAction({
  permission: 'log_out',
  limit: 'save',
  schema: logOutSchema,
  run: async (_input, { actor, now }) => {
    await logOut(actor, now);
    await clearSessionCookie();
    return goTo('/inloggen?na=uitloggen');
  },
});
