'use server';

import { emailLinkSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { clearSessionCookie } from '@/lib/server/access/session-cookie';
import { goTo } from '@/lib/server/platform/action';
import { undoEmailChange } from '@/lib/server/registration/undo-email-change';

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
