'use server';

import { confirmSchema } from '@/lib/access/account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { writeSessionCookie } from '@/lib/server/session-cookie';
import { confirmAccount } from '@/lib/server/use-cases/confirm-account';

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
