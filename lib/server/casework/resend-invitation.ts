import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { checkInvitation, type InviteReason } from '@/lib/access/invitations';
import type { NotAllowed } from '@/lib/access/own-matters';
import { isColleagues } from '@/lib/casework/role-changes';
import { lockInvitation, replaceInvitation } from '@/lib/server/access/data/invitations';
import { findInvitee } from '@/lib/server/access/data/roles';
import { lockWorker } from '@/lib/server/access/data/workers';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { hoursAfter } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type ResendInvitationReason =
  | InviteReason
  | NotAllowed
  | { code: 'invitation_unknown' }
  | { code: 'changed_meanwhile' };

export async function resendInvitation(
  { invitationId }: { invitationId: string },
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted<{ invitationId: string }> | Refused<ResendInvitationReason>> {
  return inTransaction(async (tx): Promise<Accepted<{ invitationId: string }> | Refused<ResendInvitationReason>> => {
    const old = await lockInvitation(tx, invitationId);
    if (!(await lockWorker(tx, actor)).roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    if (!old || !isColleagues(old)) return refused({ code: 'invitation_unknown' });
    if (old.acceptedAt || old.withdrawnAt) return refused({ code: 'changed_meanwhile' });
    const { email, emailNormalised, name, role } = old;
    const known = await findInvitee(emailNormalised, tx);
    const reviewed = checkInvitation({ role, held: known?.roles ?? [], waitingUntil: null }, now);
    if (!reviewed.ok) return reviewed;
    const { invitationDays: linkDays } = await readSettings(today, tx);
    const id = await replaceInvitation(tx, {
      ...{ email, emailNormalised, name, role },
      invitedById: actor.accountId,
      createdAt: now,
      expiresAt: hoursAfter(now, linkDays * 24),
    });
    await record(tx, 'role_invited', id, by(actor, 'register_manager', now), { role, replaces: old.id });
    const params = { role, invitationId: id, linkDays };
    const invitee = { accountId: known?.id ?? null, name, email };
    await notify(tx, invitee, { template: 'role_invited', params, key: `role_invited:${id}`, at: now });
    return accepted({ invitationId: id });
  });
}
