import { encode } from 'next-auth/jwt';
import type { AccountActor } from '@/lib/access/actor';
import { completeSession, startSession } from '@/lib/server/access/session';
import { inTransaction } from '@/lib/server/platform/db/database';
import { env } from '@/lib/server/platform/env';
import { asker } from './next-headers';

export const HOST = 'register.example';

/** From here on it is they who ask, with a second factor where that is needed. */
export async function logIn(actor: AccountActor | null) {
  asker.cookie = '';
  if (!actor) return;
  const { accountId } = actor;
  const now = new Date();
  const half = await inTransaction((tx) => startSession(tx, { accountId, now, authenticated: false }));
  const whole = await inTransaction((tx) => completeSession(tx, half.id, now));
  asker.cookie = await encode({ token: { sub: accountId, sid: whole?.id }, secret: env().secret });
}
