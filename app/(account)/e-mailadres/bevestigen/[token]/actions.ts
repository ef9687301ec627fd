'use server';

import { emailLinkSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { confirmEmailChange } from '@/lib/server/registration/confirm-email-change';

export const submitEmailConfirmation = defineAction({
  permission: 'change_email_by_link',
  limit: 'confirm_account',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: emailLinkSchema,
  run: confirmEmailChange,
  next: (_answer, { token }) => `/e-mailadres/bevestigen/${encodeURIComponent(token)}?na=bevestigd`,
});
