import 'server-only';
import { type AccountActor, ownRole } from '@/lib/access/actor';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { endSessionsBut, lockOwnSession } from './data/sessions';

type Answer = Accepted | Refused<{ code: 'log_in_first' }>;

export async function endOtherSessions({ actor, now }: Pick<Moment, 'now'> & { actor: AccountActor }): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    if (!(await lockOwnSession(tx, actor))) return refused({ code: 'log_in_first' });
    const sessionIds = await endSessionsBut(tx, actor.accountId, actor.sessionId, now);
    if (sessionIds.length === 0) return accepted({});
    await record(tx, 'session_ended', actor.accountId, by(actor, ownRole(actor.roles), now), { sessionIds });
    return accepted({});
  });
}
