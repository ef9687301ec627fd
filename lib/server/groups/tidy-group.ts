import 'server-only';
import { bySystem, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { closeIfLeft, deleteMembersWhoLeft, lockGroup } from './data/groups';

/** True where it is closed, since nobody who is in the register is left in it. */
export async function tidyGroup(id: string, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lockGroup(tx, id);
    const members = await deleteMembersWhoLeft(tx, id);
    if (members > 0) await record(tx, 'group_members_removed', id, bySystem(now), { members });
    const isClosed = await closeIfLeft(tx, id, now);
    if (isClosed) await record(tx, 'group_closed', id, bySystem(now));
    return isClosed;
  });
}
