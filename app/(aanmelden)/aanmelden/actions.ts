'use server';

import { signUpSchema } from '@/lib/access/account-forms';
import { normaliseEmail } from '@/lib/access/email-address';
import { rememberSentTo } from '@/lib/server/access/sent-to';
import { signUp } from '@/lib/server/application/sign-up';
import { defineAction, goTo } from '@/lib/server/platform/action';

const SENT = '/aanmelden/verstuurd';

export const submitSignUp = defineAction({
  permission: 'sign_up',
  limit: 'sign_up',
  limitedAccount: (form) => normaliseEmail(String(form.get('email') ?? '')),
  schema: signUpSchema,
  run: async (input, context) => {
    const result = await signUp(input, context);
    if (!result.ok) return result;
    await rememberSentTo(input.email, SENT);
    return goTo(SENT);
  },
});
