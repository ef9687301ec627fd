import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { isColleagues } from '@/lib/casework/role-changes';
import { lockInvitation } from '@/lib/server/access/data/invitations';
import { lockWorker } from '@/lib/server/access/data/workers';
import { endInvitation } from '@/lib/server/access/end-invitation';
import type { Context } from '@/lib/server/platform/action';
import { by } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type WithdrawInvitationReason = NotAllowed | { code: 'invitation_unknown' } | { code: 'changed_meanwhile' };

export async function withdrawInvitation(
  { invitationId }: { invitationId: string },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted | Refused<WithdrawInvitationReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawInvitationReason>> => {
    const invitation = await lockInvitation(tx, invitationId);
    if (!(await lockWorker(tx, actor)).roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    if (!invitation || !isColleagues(invitation)) return refused({ code: 'invitation_unknown' });
    const manager = by(actor, 'register_manager', now);
    return (await endInvitation(tx, invitation, manager)) ? accepted({}) : refused({ code: 'changed_meanwhile' });
  });
}
