import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { checkInvitation, type InviteReason } from '@/lib/access/invitations';
import type { GrantedRole } from '@/lib/casework/role-changes';
import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { replaceInvitation } from '@/lib/server/access/data/invitations';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { by, bySystem, record } from '@/lib/server/platform/audit';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';

export type Invited = { email: string; name: string; role: GrantedRole };
export type Inviting = Moment & { actor: AccountActor | 'system' };
export type WrittenInvitation = Accepted<{ invitationId: string; linkDays: number }>;

/** The invited address is locked. The command line (`system`) prints the link instead of mailing it. */
export async function invite(
  tx: Transaction,
  { email, name, role, replaces, waitingUntil }: Invited & { replaces: string | undefined; waitingUntil: Date | null },
  { actor, now, today }: Inviting,
): Promise<WrittenInvitation | Refused<InviteReason>> {
  const isSystem = actor === 'system';
  const known = await findAccountByEmail(email, tx);
  const reviewed = checkInvitation({ role, held: known?.roles ?? [], waitingUntil }, now);
  if (!reviewed.ok) return reviewed;
  const { invitationDays: linkDays } = await readSettings(today, tx);
  const invitationId = await replaceInvitation(tx, {
    ...{ email, emailNormalised: normaliseEmail(email), name, role },
    invitedById: isSystem ? null : actor.accountId,
    createdAt: now,
    expiresAt: hoursAfter(now, linkDays * 24),
  });
  const inviter = isSystem ? bySystem(now) : by(actor, 'register_manager', now);
  await record(tx, 'role_invited', invitationId, inviter, { role, replaces });
  const params = { role, invitationId, linkDays };
  const invitee = { accountId: known?.id ?? null, name, email };
  if (!isSystem)
    await notify(tx, invitee, { template: 'role_invited', params, key: `role_invited:${invitationId}`, at: now });
  return accepted({ invitationId, linkDays });
}
