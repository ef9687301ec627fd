import 'server-only';
import type { AccountActor, Role } from '@/lib/access/actor';
import { afterRevocation, checkRevocation, type GrantedRole, type RevocationReason } from '@/lib/casework/role-changes';
import { findAccount } from '@/lib/server/access/data/accounts';
import { lockInvitationsBy } from '@/lib/server/access/data/invitations';
import { takeRole } from '@/lib/server/access/data/roles';
import { endInvitation } from '@/lib/server/access/end-invitation';
import { endAllSessions } from '@/lib/server/access/session';
import { releaseRequestsOf } from '@/lib/server/courses/data/accreditations';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record, recordEach } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockManagers, releaseActivitiesOf, releaseCasesOf } from './data/roles';

export type RevokeRoleReason = RevocationReason | { code: 'changed_meanwhile' };
type Answer = Accepted<{ rolesLeft: Role[]; isOwn: boolean }> | Refused<RevokeRoleReason>;

/** Also one's own. Two at once come one after the other, so that a manager always remains. */
export async function revokeRole(
  { accountId, role }: { accountId: string; role: GrantedRole },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const isManagers = role === 'register_manager' && isUuid(accountId);
    // Before the managers: accepting an invitation holds its address first, and then the account.
    const invitations = isManagers ? await lockInvitationsBy(tx, accountId) : [];
    const managerIds = await lockManagers(tx, accountId);
    const colleague = await findAccount(tx, accountId);
    const reviewed = checkRevocation({ actorId: actor.accountId, role, colleague, managerIds });
    if (!reviewed.ok) return reviewed;
    const left = colleague && (await takeRole(tx, colleague.id, role));
    if (!left) return refused({ code: 'changed_meanwhile' });
    const { sessionsEnd, casesAreReleased } = afterRevocation(left.roles);
    if (sessionsEnd) await endAllSessions(tx, colleague.id, now);
    const released = casesAreReleased ? await releaseCasesOf(tx, colleague.id) : [];
    const manager = by(actor, 'register_manager', now);
    await record(tx, 'role_revoked', colleague.id, manager, { role });
    await recordEach(tx, 'case_released', released, manager);
    const activities = casesAreReleased ? await releaseActivitiesOf(tx, colleague.id) : [];
    await recordEach(tx, 'activity_released', activities, manager);
    const requests = casesAreReleased ? await releaseRequestsOf(tx, colleague.id) : [];
    await recordEach(tx, 'accreditation_released', requests, manager);
    for (const invitation of invitations) await endInvitation(tx, invitation, manager);
    const key = `role_revoked:${colleague.id}:${left.version}`;
    await notify(tx, colleague.id, { template: 'role_revoked', params: { role }, key, at: now });
    return accepted({ rolesLeft: left.roles, isOwn: colleague.id === actor.accountId });
  });
}
