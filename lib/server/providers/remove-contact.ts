import 'server-only';
import { takeRole } from '@/lib/server/access/data/roles';
import { endAllSessions } from '@/lib/server/access/session';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { actsForAny, deleteContact, listContacts } from './data/contacts';
import { type Acting, type ActingReason, lockProviderFor } from './locked-provider';

export type RemoveContactReason = ActingReason | { code: 'contact_unknown' } | { code: 'last_contact' };
type Answer = Accepted<{ isOneself: boolean }> | Refused<RemoveContactReason>;

/** Also oneself, who leaves. All that they did stays the organisation's; somebody always remains to act for it. */
export async function removeContact(
  { providerId, accountId }: { providerId: string; accountId: string },
  { actor, role, now }: Acting,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockProviderFor(tx, providerId, { actor, role });
    if (!held.ok) return held;
    const contacts = await listContacts(providerId, tx);
    const contact = contacts.find(({ id }) => id === accountId);
    if (!contact) return refused({ code: 'contact_unknown' });
    if (contacts.length === 1) return refused({ code: 'last_contact' });
    await deleteContact(tx, { providerId, accountId });
    await record(tx, 'contact_removed', providerId, by(actor, role, now), { accountId });
    if (!(await actsForAny(tx, accountId))) await endRole(tx, accountId, now);
    const key = `contact_removed:${providerId}:${accountId}:${contact.since.toISOString()}`;
    await notify(tx, accountId, { template: 'contact_removed', key, at: now });
    return accepted({ isOneself: accountId === actor.accountId });
  });
}

/** Whoever has no role left is logged out, as after any role that is taken. */
async function endRole(tx: Transaction, accountId: string, now: Date) {
  const left = await takeRole(tx, accountId, 'provider');
  if (left?.roles.length === 0) await endAllSessions(tx, accountId, now);
}
