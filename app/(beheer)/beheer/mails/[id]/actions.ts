'use server';

import { resendMailSchema } from '@/lib/mail/resend-form';
import { defineAction, goTo } from '@/lib/server/action';
import { resendMail } from '@/lib/server/use-cases/resend-mail';

export const submitResend = defineAction({
  permission: 'manage_mails',
  limit: 'save',
  schema: resendMailSchema,
  run: async (input, context) => {
    const result = await resendMail(input, context);
    return result.ok ? goTo(`/beheer/mails/${input.mailId}?na=verstuurd`) : result;
  },
});
