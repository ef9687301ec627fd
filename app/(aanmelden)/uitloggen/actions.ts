'use server';

import { logOutSchema } from '@/lib/access/account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { clearSessionCookie } from '@/lib/server/session-cookie';
import { logOut } from '@/lib/server/use-cases/log-out';

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
