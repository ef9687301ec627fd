import 'server-only';
import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { notify } from '@/lib/server/mail/notify';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Invitation, markWithdrawn } from './data/invitations';

/** Takes an invitation back, whose address is locked, and tells who has it; false when it was accepted or ended before. */
export async function endInvitation(tx: Transaction, { id, email, name, role }: Invitation, by: By): Promise<boolean> {
  if (!(await markWithdrawn(tx, id, by.at))) return false;
  await record(tx, 'invitation_withdrawn', id, by, { role });
  const invitee = { accountId: (await findAccountByEmail(email, tx))?.id ?? null, name, email };
  await notify(tx, invitee, { template: 'invitation_withdrawn', key: `invitation_withdrawn:${id}`, at: by.at });
  return true;
}
