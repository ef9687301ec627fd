'use server';

import { redirect } from 'next/navigation';
import { secondFactorSchema } from '@/lib/access/account-forms';
import { landingPath } from '@/lib/access/actor';
import { defineAction } from '@/lib/server/access/door';
import { rememberDevice } from '@/lib/server/access/known-device';
import { passSecondFactor } from '@/lib/server/access/pass-second-factor';
import { noteGuess } from '@/lib/server/access/security-events';
import { clearSessionCookie, withSession } from '@/lib/server/access/session-cookie';
import { clientAddress } from '@/lib/server/platform/client';
import { ownPath } from '@/lib/shared/typed-form';

export const submitCode = defineAction({
  permission: 'pass_second_factor',
  limit: 'second_factor',
  schema: secondFactorSchema,
  run: async (input, context) => {
    const result = await passSecondFactor(input, context);
    if (result.ok || result.reasons.every(({ code }) => code !== 'half_session_ended')) return result;
    const { actor } = context;
    const attempt = { name: 'second_factor', account: actor.accountId, address: await clientAddress() } as const;
    await noteGuess(result, attempt, actor);
    await clearSessionCookie();
    // No success, which would forgive the attempt.
    return redirect('/inloggen?na=codes');
  },
  next: async ({ session, roles }, input) => {
    await rememberDevice(session.accountId);
    return withSession(ownPath(input.next) ?? landingPath(roles))({ session });
  },
});
