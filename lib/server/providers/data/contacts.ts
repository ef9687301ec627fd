import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';

/** For `where` of whatever is a provider's: nothing of theirs is found by an id alone. */
export const actedForBy = (accountId: string) => ({ state: 'admitted', contacts: { some: { accountId } } }) as const;

/** The same of a provider `p`, in SQL. */
export const isActedForBy = (accountId: string) => Prisma.sql`(p.state = 'admitted' AND EXISTS (
  SELECT FROM provider_contact k WHERE k.provider_id = p.id AND k.account_id = ${accountId}::uuid))`;

export type OwnProvider = { id: string; name: string };

export async function providersOf(accountId: string): Promise<OwnProvider[]> {
  return (await reader()).provider.findMany({
    where: actedForBy(accountId),
    select: { id: true, name: true },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
  });
}

export async function isContactOf(accountId: string, providerId: string, tx?: Transaction): Promise<boolean> {
  if (!isUuid(providerId)) return false;
  const db = tx ?? (await reader());
  return (await db.provider.count({ where: { id: providerId, ...actedForBy(accountId) } })) === 1;
}

export type Contact = { id: string; name: string; email: string; since: Date; hasSecondFactor: boolean };

export async function listContacts(providerId: string, tx?: Transaction): Promise<Contact[]> {
  return readPart(
    listPart<Omit<Contact, 'since'> & { since: string }, Contact>(
      Prisma.sql`SELECT a.id, a.name, a.email, k.since, a.totp_secret IS NOT NULL AS "hasSecondFactor"
        FROM provider_contact k JOIN account a ON a.id = k.account_id
        WHERE k.provider_id = ${providerId}::uuid ORDER BY k.since, k.account_id`,
      ({ since, ...contact }) => ({ ...contact, since: momentOf(since) }),
    ),
    tx,
  );
}

type Membership = { providerId: string; accountId: string };

/** Held, so that a merge waits for whoever becomes a contact; false when it isn't there any more, such as after one. */
export async function shareProvider(tx: Transaction, providerId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM provider WHERE id = ${providerId}::uuid AND state = 'admitted' FOR SHARE`;
  return rows.length === 1;
}

export async function addContact(tx: Transaction, contact: Membership & { since: Date }) {
  await tx.providerContact.createMany({ data: contact, skipDuplicates: true });
}

/** False when they left before. */
export async function deleteContact(tx: Transaction, key: Membership): Promise<boolean> {
  return (await tx.providerContact.deleteMany({ where: key })).count === 1;
}

export async function actsForAny(tx: Transaction, accountId: string): Promise<boolean> {
  return (await tx.providerContact.count({ where: { accountId } })) > 0;
}

export async function listContactIds(tx: Transaction, providerId: string): Promise<string[]> {
  const rows = await tx.providerContact.findMany({
    where: { providerId },
    select: { accountId: true },
    orderBy: { accountId: 'asc' },
  });
  return rows.map(({ accountId }) => accountId);
}
