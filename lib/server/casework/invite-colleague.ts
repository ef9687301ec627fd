import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { checkInvitation, type InviteReason } from '@/lib/access/invitations';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { GrantedRole } from '@/lib/casework/role-changes';
import { findOpenInvitation, lockInvitedAddress, replaceInvitation } from '@/lib/server/access/data/invitations';
import { findInvitee } from '@/lib/server/access/data/roles';
import { lockWorker } from '@/lib/server/access/data/workers';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { by, bySystem, record } from '@/lib/server/platform/audit';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

type Invitation = { invitationId: string; linkDays: number };
type Invited = { email: string; name: string; role: GrantedRole };

/**
 * Invites somebody to a role. A manager's invitation is mailed. The command line's (`system`) isn't, since its link is
 * printed; it comes in the place of one that waits, since that one's link may be lost.
 */
export async function inviteColleague(
  { email, name, role }: Invited,
  { actor, now, today }: Moment & { actor: AccountActor | 'system' },
): Promise<Accepted<Invitation> | Refused<InviteReason | NotAllowed>> {
  const emailNormalised = normaliseEmail(email);
  const isSystem = actor === 'system';
  return inTransaction(async (tx): Promise<Accepted<Invitation> | Refused<InviteReason | NotAllowed>> => {
    await lockInvitedAddress(tx, emailNormalised);
    if (!isSystem && !(await lockWorker(tx, actor)).roles.includes('register_manager'))
      return refused({ code: 'not_allowed' });
    const known = await findInvitee(emailNormalised, tx);
    const open = await findOpenInvitation(tx, { emailNormalised, role });
    const waitingUntil = isSystem ? null : (open?.expiresAt ?? null);
    const reviewed = checkInvitation({ role, held: known?.roles ?? [], waitingUntil }, now);
    if (!reviewed.ok) return reviewed;
    const { invitationDays: linkDays } = await readSettings(today, tx);
    const invitationId = await replaceInvitation(tx, {
      ...{ email, emailNormalised, name, role },
      invitedById: isSystem ? null : actor.accountId,
      createdAt: now,
      expiresAt: hoursAfter(now, linkDays * 24),
    });
    const inviter = isSystem ? bySystem(now) : by(actor, 'register_manager', now);
    await record(tx, 'role_invited', invitationId, inviter, { role, replaces: open?.id });
    const params = { role, invitationId, linkDays };
    const invitee = { accountId: known?.id ?? null, name, email };
    if (!isSystem)
      await notify(tx, invitee, { template: 'role_invited', params, key: `role_invited:${invitationId}`, at: now });
    return accepted({ invitationId, linkDays });
  });
}
