import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockInvitation } from './data/invitations';
import { endInvitation } from './end-invitation';

export type WithdrawInvitationReason = NotAllowed | { code: 'invitation_unknown' } | { code: 'changed_meanwhile' };

export async function withdrawInvitation(
  { invitationId }: { invitationId: string },
  context: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted | Refused<WithdrawInvitationReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawInvitationReason>> => {
    const invitation = await lockInvitation(tx, invitationId);
    if (!(await lockWorker(tx, context.actor)).roles.includes('register_manager'))
      return refused({ code: 'not_allowed' });
    if (!invitation) return refused({ code: 'invitation_unknown' });
    return (await endInvitation(tx, invitation, context)) ? accepted({}) : refused({ code: 'changed_meanwhile' });
  });
}
