'use server';

import { signUpSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { leadToSent } from '@/lib/server/access/sent-to';
import { signUp } from '@/lib/server/application/sign-up';
import { normaliseEmail } from '@/lib/shared/mailable-address';

export const submitSignUp = defineAction({
  permission: 'sign_up',
  limit: 'sign_up',
  limitedAccount: (form) => normaliseEmail(String(form.get('email') ?? '')),
  schema: signUpSchema,
  run: signUp,
  next: (_answer, input) => leadToSent('/aanmelden/verstuurd', input),
});
