import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { answerInvitationSchema } from '@/lib/groups/group-forms';
import { GROUPS_OF_ONE_MAX } from '@/lib/groups/meeting-rules';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { countJoined, deleteMembership, findOwnGroup, joinGroup, lockGroup } from './data/groups';

export type AnswerInvitationReason = { code: 'group_unknown' | 'too_many_groups' };
type Answer = Accepted | Refused<AnswerInvitationReason>;

/** A yes that was said before stays: whoever wants to go leaves. */
export async function answerInvitation(
  { id, answer }: z.output<typeof answerInvitationSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    await lockGroup(tx, id);
    const own = (await findOwnGroup(actor.accountId, id, tx))?.own;
    if (!own) return refused({ code: 'group_unknown' });
    if (own.joinedAt) return accepted({});
    const { registrationId } = own;
    const acted = by(actor, 'registrant', now);
    if (answer === 'decline') {
      await deleteMembership(tx, id, registrationId);
      await record(tx, 'group_invitation_declined', id, acted);
      return accepted({});
    }
    if ((await countJoined(tx, registrationId)) >= GROUPS_OF_ONE_MAX) return refused({ code: 'too_many_groups' });
    await joinGroup(tx, { groupId: id, registrationId, at: now });
    await record(tx, 'group_joined', id, acted);
    return accepted({});
  });
}
