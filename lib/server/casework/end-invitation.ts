import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Invitation, markWithdrawn } from './data/invitations';

/** Takes an invitation back, whose address is locked, and tells who has it; false when it was accepted or ended before. */
export async function endInvitation(
  tx: Transaction,
  { id, email, name, role }: Invitation,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<boolean> {
  if (!(await markWithdrawn(tx, id, now))) return false;
  await record(tx, 'invitation_withdrawn', id, by(actor, 'register_manager', now), { role });
  const invitee = { accountId: (await findAccountByEmail(email, tx))?.id ?? null, name, email };
  await notify(tx, invitee, { template: 'invitation_withdrawn', key: `invitation_withdrawn:${id}`, at: now });
  return true;
}
