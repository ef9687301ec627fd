'use server';

import { signUpSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { rememberSentTo } from '@/lib/server/access/sent-to';
import { signUp } from '@/lib/server/application/sign-up';
import { goTo } from '@/lib/server/platform/action';
import { normaliseEmail } from '@/lib/shared/mailable-address';

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
