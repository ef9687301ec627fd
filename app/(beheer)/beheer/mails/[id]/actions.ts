'use server';

import { resendMailSchema } from '@/lib/casework/resend';
import { defineAction } from '@/lib/server/access/door';
import { resendMail } from '@/lib/server/casework/resend-mail';
import { goTo } from '@/lib/server/platform/action';

export const submitResend = defineAction({
  permission: 'manage_mails',
  limit: 'save',
  schema: resendMailSchema,
  run: async (input, context) => {
    const result = await resendMail(input, context);
    return result.ok ? goTo(`/beheer/mails/${input.mailId}?na=verstuurd`) : result;
  },
});
