import 'server-only';
import { type AccountActor, ownRole } from '@/lib/access/actor';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { endSessionOf } from './data/sessions';

export type EndSessionReason = { code: 'session_unknown' };

export async function endOwnSession(
  { session: id }: { session: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: AccountActor },
): Promise<Accepted | Refused<EndSessionReason>> {
  if (!isUuid(id)) return refused({ code: 'session_unknown' });
  return inTransaction(async (tx): Promise<Accepted | Refused<EndSessionReason>> => {
    if (!(await endSessionOf(tx, actor.accountId, id, now))) return refused({ code: 'session_unknown' });
    await record(tx, 'session_ended', actor.accountId, by(actor, ownRole(actor.roles), now), { sessionIds: [id] });
    return accepted({});
  });
}
