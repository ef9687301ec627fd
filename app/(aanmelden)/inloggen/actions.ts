'use server';

import { logInSchema } from '@/lib/access/account-forms';
import { landingPath } from '@/lib/access/actor';
import { defineAction } from '@/lib/server/access/door';
import { limitedAccountOf, rememberDevice } from '@/lib/server/access/known-device';
import { logIn } from '@/lib/server/access/log-in';
import { writeSessionCookie } from '@/lib/server/access/session-cookie';
import { ownPath } from '@/lib/shared/typed-form';

export const submitLogIn = defineAction({
  permission: 'log_in',
  limit: 'log_in',
  limitedAccount: (form) => limitedAccountOf(String(form.get('email') ?? '')),
  schema: logInSchema,
  run: logIn,
  next: async ({ session, secondFactorNeeded, setupNeeded, roles }, input) => {
    await writeSessionCookie(session);
    const next = ownPath(input.next);
    if (secondFactorNeeded) return next ? `/inloggen/code?${new URLSearchParams({ naar: next })}` : '/inloggen/code';
    // Only after the last factor: whoever knows the password alone gets nothing that makes guessing easier.
    await rememberDevice(session.accountId);
    return next ?? (setupNeeded ? '/account/tweede-factor' : landingPath(roles));
  },
});
