import 'server-only';
import type { InviteReason } from '@/lib/access/invitations';
import { lockInvitedAddress } from '@/lib/server/access/data/invitations';
import { askAboutHeldMail, countUnconfirmedMail } from '@/lib/server/access/unconfirmed-mail-limit';
import { by } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import type { Accepted, Refused } from '@/lib/shared/results';
import { writeContactInvitation } from './contact-invitation';
import { type Acting, type ActingReason, lockProviderFor } from './locked-provider';

export type InviteContactReason = InviteReason | ActingReason;
type Answer = Accepted<{ invitationId: string }> | Refused<InviteContactReason>;

/** What a contact has mailed counts as what a visitor has; a manager's counts for no limit. */
export async function inviteContact(
  { providerId, email, name }: { providerId: string; email: string; name: string },
  { actor, role, now, today }: Acting,
): Promise<Answer> {
  const mayMail = role === 'register_manager' || (await countUnconfirmedMail(email, { today }));
  return inTransaction(async (tx): Promise<Answer> => {
    // Before the organisation, as whoever accepts an invitation does: each would wait for the other.
    await lockInvitedAddress(tx, normaliseEmail(email));
    const held = await lockProviderFor(tx, providerId, { actor, role });
    if (!held.ok) return held;
    if (!mayMail) await askAboutHeldMail(tx, { now, today });
    const inviting = { provider: held.provider, by: by(actor, role, now), mayMail, now, today };
    return writeContactInvitation(tx, { email, name }, inviting);
  });
}
