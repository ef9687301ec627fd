'use server';

import { confirmSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { writeSessionCookie } from '@/lib/server/access/session-cookie';
import { confirmAccount } from '@/lib/server/application/confirm-account';
import { goTo } from '@/lib/server/platform/action';

export const submitConfirmation = defineAction({
  permission: 'confirm_account',
  limit: 'confirm_account',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: confirmSchema,
  run: async (input, context) => {
    const result = await confirmAccount(input, context);
    if (!result.ok) return result;
    await writeSessionCookie(result.session);
    return goTo('/mijn/aanvraag', result.session.accountId);
  },
});
