import 'server-only';
import type { InviteReason } from '@/lib/access/invitations';
import type { NotAllowed } from '@/lib/access/own-matters';
import { findOpenInvitation, lockInvitedAddress } from '@/lib/server/access/data/invitations';
import { lockWorker } from '@/lib/server/access/data/workers';
import { inTransaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Refused, refused } from '@/lib/shared/results';
import { type Invited, type Inviting, invite, type WrittenInvitation } from './new-invitation';

/** A manager's is mailed. The command line's comes in the place of one that waits, whose link may be lost. */
export async function inviteColleague(
  { email, name, role }: Invited,
  inviting: Inviting,
): Promise<WrittenInvitation | Refused<InviteReason | NotAllowed>> {
  const { actor } = inviting;
  const emailNormalised = normaliseEmail(email);
  return inTransaction(async (tx): Promise<WrittenInvitation | Refused<InviteReason | NotAllowed>> => {
    await lockInvitedAddress(tx, emailNormalised);
    if (actor !== 'system' && !(await lockWorker(tx, actor)).roles.includes('register_manager'))
      return refused({ code: 'not_allowed' });
    const open = await findOpenInvitation(tx, { emailNormalised, role });
    const waitingUntil = actor === 'system' ? null : (open?.expiresAt ?? null);
    return invite(tx, { email, name, role, replaces: open?.id, waitingUntil }, inviting);
  });
}
