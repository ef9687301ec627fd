'use server';

import { resendMailSchema } from '@/lib/casework/casework-forms';
import { defineAction } from '@/lib/server/access/door';
import { resendMail } from '@/lib/server/casework/resend-mail';

export const submitResend = defineAction({
  permission: 'manage_mails',
  limit: 'save',
  schema: resendMailSchema,
  run: resendMail,
  next: (_, { mailId }) => `/beheer/mails/${mailId}?na=verstuurd`,
});
