'use server';

import { emailLinkSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { withoutSession } from '@/lib/server/access/session-cookie';
import { undoEmailChange } from '@/lib/server/registration/undo-email-change';

export const submitEmailUndo = defineAction({
  permission: 'change_email_by_link',
  limit: 'confirm_account',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: emailLinkSchema,
  run: undoEmailChange,
  next: withoutSession('/wachtwoord-vergeten?na=teruggedraaid'),
});
