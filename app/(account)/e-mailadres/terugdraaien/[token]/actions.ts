'use server';

import { emailLinkSchema } from '@/lib/access/own-account-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { clearSessionCookie } from '@/lib/server/session-cookie';
import { undoEmailChange } from '@/lib/server/use-cases/undo-email-change';

export const submitEmailUndo = defineAction({
  permission: 'change_email_by_link',
  limit: 'confirm_account',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: emailLinkSchema,
  run: async (input, context) => {
    const result = await undoEmailChange(input, context);
    if (!result.ok) return result;
    await clearSessionCookie();
    return goTo('/wachtwoord-vergeten?na=teruggedraaid');
  },
});
