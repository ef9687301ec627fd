import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { groupKeySchema } from '@/lib/groups/group-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { closeIfLeft, deleteMembership, lockOwnGroup } from './data/groups';

export type LeaveGroupReason = { code: 'group_unknown' };

/** At once. What they said of meetings stays said; a group that nobody is left in is closed. */
export async function leaveGroup(
  { id }: z.output<typeof groupKeySchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<LeaveGroupReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<LeaveGroupReason>> => {
    const group = await lockOwnGroup(tx, actor, id);
    if (!group) return refused({ code: 'group_unknown' });
    const acted = by(actor, 'registrant', now);
    await deleteMembership(tx, id, group.own.registrationId);
    await record(tx, 'group_left', id, acted);
    if (await closeIfLeft(tx, id, now)) await record(tx, 'group_closed', id, acted);
    return accepted({});
  });
}
