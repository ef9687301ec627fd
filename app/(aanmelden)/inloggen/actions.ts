'use server';

import { logInSchema } from '@/lib/access/account-forms';
import { landingPath } from '@/lib/access/actor';
import { defineAction } from '@/lib/server/access/door';
import { limitedAccountOf, rememberDevice } from '@/lib/server/access/known-device';
import { logIn } from '@/lib/server/access/log-in';
import { writeSessionCookie } from '@/lib/server/access/session-cookie';
import { goTo } from '@/lib/server/platform/action';
import { ownPath } from '@/lib/shared/typed-form';

export const submitLogIn = defineAction({
  permission: 'log_in',
  limit: 'log_in',
  limitedAccount: (form) => limitedAccountOf(String(form.get('email') ?? '')),
  schema: logInSchema,
  run: async (input, context) => {
    const result = await logIn(input, context);
    if (!result.ok) return result;
    await writeSessionCookie(result.session);
    // Only after the last factor: who knows the password alone gets nothing that makes guessing easier.
    if (!result.secondFactorNeeded) await rememberDevice(result.session.accountId);
    const next = ownPath(input.next);
    const { accountId } = result.session;
    if (result.setupNeeded) return goTo(next ?? '/account/tweede-factor', accountId);
    if (!result.secondFactorNeeded) return goTo(next ?? landingPath(result.roles), accountId);
    return goTo(next ? `/inloggen/code?${new URLSearchParams({ naar: next })}` : '/inloggen/code');
  },
});
