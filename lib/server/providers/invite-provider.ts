import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { InviteReason } from '@/lib/access/invitations';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { AdmissionAsked } from '@/lib/providers/provider-forms';
import { lockInvitedAddress } from '@/lib/server/access/data/invitations';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { writeContactInvitation } from './contact-invitation';
import { createProvider } from './data/providers';

type Answer = Accepted<{ providerId: string }> | Refused<InviteReason | NotAllowed>;

/** An organisation that the manager lets in without its asking. */
export async function inviteProvider(
  { organisation, name, email, ...given }: AdmissionAsked & { isFeeFree: boolean },
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const { mailbox, invoiceAddress, invoiceReference, isFeeFree } = given;
  return inTransaction(async (tx): Promise<Answer> => {
    // Before whoever invites, as a revocation holds them: each would wait for the other.
    await lockInvitedAddress(tx, normaliseEmail(email));
    if (!(await lockWorker(tx, actor)).roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    const providerId = await createProvider(tx, {
      ...{ state: 'admitted', name: organisation, mailbox, invoiceAddress, invoiceReference, isFeeFree },
      ...{ contactName: name, contactEmail: email, createdAt: now, decidedAt: now, decidedById: actor.accountId },
    });
    const manager = by(actor, 'register_manager', now);
    await record(tx, 'provider_admitted', providerId, manager, { feeFree: isFeeFree, invited: true });
    const provider = { id: providerId, name: organisation };
    const invited = await writeContactInvitation(tx, { email, name }, { provider, by: manager, now, today });
    return invited.ok ? accepted({ providerId }) : invited;
  });
}
