'use server';

import { emailLinkSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { goTo } from '@/lib/server/platform/action';
import { confirmEmailChange } from '@/lib/server/registration/confirm-email-change';

export const submitEmailConfirmation = defineAction({
  permission: 'change_email_by_link',
  limit: 'confirm_account',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: emailLinkSchema,
  run: async (input, context) => {
    const result = await confirmEmailChange(input, context);
    return result.ok ? goTo(`/e-mailadres/bevestigen/${encodeURIComponent(input.token)}?na=bevestigd`) : result;
  },
});
