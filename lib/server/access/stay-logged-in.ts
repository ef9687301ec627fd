import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted } from '@/lib/shared/results';
import { touchSession } from './data/sessions';

export async function stayLoggedIn({ actor, now }: Pick<Moment, 'now'> & { actor: AccountActor }): Promise<Accepted> {
  await inTransaction((tx) => touchSession(tx, actor.sessionId, now));
  return accepted({});
}
