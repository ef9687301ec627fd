import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { startGroupSchema } from '@/lib/groups/group-forms';
import { GROUPS_OF_ONE_MAX } from '@/lib/groups/meeting-rules';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { lockRegistrant, type NotRegisteredReason } from '@/lib/server/portfolio/own-activity';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { countJoined, createGroup, findOwnGroup } from './data/groups';

export type StartGroupReason = NotRegisteredReason | { code: 'too_many_groups' | 'group_unknown' };
type Answer = Accepted | Refused<StartGroupReason>;

/** Whoever starts it is its first member. */
export async function startGroup(
  { id, name }: z.output<typeof startGroupSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const registrant = await lockRegistrant(tx, actor);
    if (!registrant.ok) return registrant;
    const { registrationId } = registrant;
    // Pressed twice: it is there.
    if (await findOwnGroup(actor.accountId, id, tx)) return accepted({});
    if ((await countJoined(tx, registrationId)) >= GROUPS_OF_ONE_MAX) return refused({ code: 'too_many_groups' });
    if (!(await createGroup(tx, { id, name, registrationId, at: now }))) return refused({ code: 'group_unknown' });
    await record(tx, 'group_started', id, by(actor, 'registrant', now));
    return accepted({});
  });
}
