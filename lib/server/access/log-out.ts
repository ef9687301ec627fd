import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted } from '@/lib/shared/results';
import { endSession } from './session';

export async function logOut(actor: Exclude<Actor, { kind: 'visitor' }>, now: Date): Promise<Accepted> {
  await inTransaction((tx) => endSession(tx, actor.sessionId, now));
  return accepted({});
}
