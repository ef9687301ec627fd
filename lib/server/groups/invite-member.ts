import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isNameOf } from '@/lib/attendance/attendance-match';
import type { inviteMemberSchema } from '@/lib/groups/group-forms';
import { GROUP_MEMBERS_MAX } from '@/lib/groups/meeting-rules';
import { readTypedNumber } from '@/lib/register/typed-number';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { takeInDay } from '@/lib/server/platform/attempts/rate-limits';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listPublicNames } from '@/lib/server/register/data/public-register';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { addInvitation, findOwnGroup, findPublicRegistration, lockOwnGroup } from './data/groups';

export type InviteMemberReason = { code: 'group_unknown' | 'group_full' | 'invitations_of_today_used' };
type Answer = Accepted | Refused<InviteMemberReason>;

/**
 * The answer is one and the same, whoever is meant: somebody unknown, who left, who is shielded or whose name is another
 * is not asked, and nothing says so.
 */
export async function inviteMember(
  { id, number, name }: z.output<typeof inviteMemberSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const { numberPrefix, groupInvitationsPerDay } = await readSettings(today);
  if (!(await findOwnGroup(actor.accountId, id))?.own.joinedAt) return refused({ code: 'group_unknown' });
  if (!(await takeInDay('group_invitations', actor.accountId, 1, groupInvitationsPerDay)))
    return refused({ code: 'invitations_of_today_used' });
  const asked = readTypedNumber(number, numberPrefix)?.number ?? '';
  const shown = (await listPublicNames([asked])).get(asked);
  return inTransaction(async (tx): Promise<Answer> => {
    const group = await lockOwnGroup(tx, actor, id);
    if (!group) return refused({ code: 'group_unknown' });
    if (group.members.length >= GROUP_MEMBERS_MAX) return refused({ code: 'group_full' });
    const person = shown && isNameOf(name, shown) ? await findPublicRegistration(tx, asked) : null;
    if (!person) return accepted({});
    const { registrationId, accountId } = person;
    if (!(await addInvitation(tx, { groupId: id, registrationId, at: now }))) return accepted({});
    await record(tx, 'group_member_invited', id, by(actor, 'registrant', now), { registrationId });
    const path = `/mijn/groepen/${id}`;
    const news = { code: 'group_invited', params: { group: group.name }, path } as const;
    const key = `group_invited:${id}:${registrationId}:${now.toISOString()}`;
    await notify(tx, accountId, { template: 'group_news', params: { path }, key, at: now, news });
    return accepted({});
  });
}
