import 'server-only';
import { lockInvitation } from '@/lib/server/access/data/invitations';
import { endInvitation } from '@/lib/server/access/end-invitation';
import { by } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Acting, type ActingReason, lockProviderFor } from './locked-provider';

export type WithdrawContactInvitationReason =
  | ActingReason
  | { code: 'invitation_unknown' }
  | { code: 'changed_meanwhile' };
type Answer = Accepted | Refused<WithdrawContactInvitationReason>;

export async function withdrawContactInvitation(
  { providerId, invitationId }: { providerId: string; invitationId: string },
  { actor, role, now }: Acting,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const invitation = await lockInvitation(tx, invitationId);
    const held = await lockProviderFor(tx, providerId, { actor, role });
    if (!held.ok) return held;
    if (invitation?.providerId !== held.provider.id) return refused({ code: 'invitation_unknown' });
    const isEnded = await endInvitation(tx, invitation, by(actor, role, now));
    return isEnded ? accepted({}) : refused({ code: 'changed_meanwhile' });
  });
}
