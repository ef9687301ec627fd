import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type Accepted, accepted } from '@/lib/shared/results';
import type { Moment } from '../clock';
import { touchSession } from '../data/sessions';
import { inTransaction } from '../db';

/** Lets the term of this session begin anew. */
export async function stayLoggedIn({ actor, now }: Pick<Moment, 'now'> & { actor: AccountActor }): Promise<Accepted> {
  await inTransaction((tx) => touchSession(tx, actor.sessionId, now));
  return accepted({});
}
