import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { lockInvitation, markWithdrawn } from '../data/invitations';
import { findInvitee } from '../data/roles';
import { inTransaction } from '../db';
import { enqueueMail } from '../outbox';

export type WithdrawInvitationReason = { code: 'invitation_unknown' } | { code: 'changed_meanwhile' };

/** Takes an invitation back: its link says so from then on. What was accepted isn't undone by it. */
export async function withdrawInvitation(
  { invitationId }: { invitationId: string },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted | Refused<WithdrawInvitationReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawInvitationReason>> => {
    const invitation = await lockInvitation(tx, invitationId);
    if (!invitation) return refused({ code: 'invitation_unknown' });
    const { id, email, emailNormalised, name, role } = invitation;
    if (!(await markWithdrawn(tx, id, now))) return refused({ code: 'changed_meanwhile' });
    await recordEvent(tx, {
      at: now,
      event: 'invitation_withdrawn',
      ...by(actor, 'register_manager'),
      subject: { type: 'invitation', id },
      details: { role },
    });
    await enqueueMail(tx, {
      key: `invitation_withdrawn:${id}`,
      template: 'invitation_withdrawn',
      params: { name },
      to: email,
      accountId: (await findInvitee(emailNormalised, tx))?.id ?? null,
      at: now,
    });
    return accepted({});
  });
}
