import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { InviteReason } from '@/lib/access/invitations';
import type { NotAllowed } from '@/lib/access/own-matters';
import { isColleagues } from '@/lib/casework/role-changes';
import { lockInvitation } from '@/lib/server/access/data/invitations';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Refused, refused } from '@/lib/shared/results';
import { invite, type WrittenInvitation } from './new-invitation';

export type ResendInvitationReason =
  | InviteReason
  | NotAllowed
  | { code: 'invitation_unknown' }
  | { code: 'changed_meanwhile' };

export async function resendInvitation(
  { invitationId }: { invitationId: string },
  context: Context<AccountActor>,
): Promise<WrittenInvitation | Refused<ResendInvitationReason>> {
  return inTransaction(async (tx): Promise<WrittenInvitation | Refused<ResendInvitationReason>> => {
    const old = await lockInvitation(tx, invitationId);
    if (!(await lockWorker(tx, context.actor)).roles.includes('register_manager'))
      return refused({ code: 'not_allowed' });
    if (!old || !isColleagues(old)) return refused({ code: 'invitation_unknown' });
    if (old.acceptedAt || old.withdrawnAt) return refused({ code: 'changed_meanwhile' });
    return invite(tx, { ...old, replaces: old.id, waitingUntil: null }, context);
  });
}
