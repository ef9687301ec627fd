import 'server-only';
import { foldedName, type ProviderList, type ProviderQuery, providerWords } from '@/lib/providers/provider-query';
import type { ProviderState } from '@/lib/providers/provider-states';
import { Prisma, type Provider as ProviderRow } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, loadPage } from '@/lib/server/platform/db/paged';
import { listPart, readPart, valuePart } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { actedForBy } from './contacts';

export type Provider = Omit<ProviderRow, 'nameFolded'>;

export type ProviderDetails = Pick<Provider, 'name' | 'mailbox' | 'invoiceAddress' | 'invoiceReference'> &
  Partial<Pick<Provider, 'isFeeFree'>>;

export type NewProvider = ProviderDetails &
  Pick<Provider, 'state' | 'contactName' | 'contactEmail' | 'createdAt'> &
  Partial<Pick<Provider, 'expiresAt' | 'decidedAt' | 'decidedById'>>;

const OMIT = { nameFolded: true } as const;

export async function findProvider(id: string): Promise<Provider | null> {
  if (!isUuid(id)) return null;
  return (await reader()).provider.findUnique({ where: { id }, omit: OMIT });
}

/** One's own, by membership. */
export async function findOwnProvider(id: string, accountId: string): Promise<Provider | null> {
  if (!isUuid(id)) return null;
  return (await reader()).provider.findFirst({ where: { id, ...actedForBy(accountId) }, omit: OMIT });
}

export async function lockProvider(tx: Transaction, id: string): Promise<Provider | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM provider WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.provider.findUnique({ where: { id }, omit: OMIT });
}

/** Both at once in one order: two merges of the same two come one after the other. */
export async function lockTwoProviders(tx: Transaction, ids: [string, string]): Promise<(Provider | null)[]> {
  if (!ids.every(isUuid)) return [null, null];
  await tx.$queryRaw`SELECT 1 FROM provider WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.provider.findMany({ where: { id: { in: ids } }, omit: OMIT });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

/** Whoever asks again before confirming: the link of the earlier mail goes. */
export async function replaceRequest(tx: Transaction, request: NewProvider): Promise<string> {
  const address = normaliseEmail(request.contactEmail);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${address}, 3))`;
  await tx.$executeRaw`DELETE FROM provider WHERE state = 'requested' AND lower(btrim(contact_email)) = ${address}`;
  return createProvider(tx, request);
}

export async function createProvider(tx: Transaction, provider: NewProvider): Promise<string> {
  const data = { ...provider, nameFolded: foldedName(provider.name) };
  return (await tx.provider.create({ data, select: { id: true } })).id;
}

type Move = { from: ProviderState; to: ProviderState } & Partial<
  Pick<Provider, 'confirmedAt' | 'decidedAt' | 'decidedById' | 'explanation' | 'isFeeFree' | 'mergedIntoId'>
>;

/** False when it changed meanwhile. */
export async function moveProvider(
  tx: Transaction,
  { id, version }: Pick<Provider, 'id' | 'version'>,
  { from, to, ...data }: Move,
): Promise<boolean> {
  const { count } = await tx.provider.updateMany({
    where: { id, version, state: from },
    data: { ...data, state: to, expiresAt: null, version: { increment: 1 } },
  });
  return count === 1;
}

export async function writeDetails(
  tx: Transaction,
  { id, version }: Pick<Provider, 'id' | 'version'>,
  details: ProviderDetails,
): Promise<boolean> {
  const { count } = await tx.provider.updateMany({
    where: { id, version, state: 'admitted' },
    data: { ...details, nameFolded: foldedName(details.name), version: { increment: 1 } },
  });
  return count === 1;
}

/** Everything of one organisation becomes the other's; both are held. */
export async function moveBelongings(
  tx: Transaction,
  { fromId, intoId, now }: { fromId: string; intoId: string; now: Date },
) {
  await tx.$executeRaw`
    INSERT INTO provider_contact (provider_id, account_id, since)
    SELECT ${intoId}::uuid, account_id, since FROM provider_contact WHERE provider_id = ${fromId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.providerContact.deleteMany({ where: { providerId: fromId } });
  await tx.$executeRaw`
    UPDATE invitation i SET withdrawn_at = ${now}
    WHERE i.provider_id = ${fromId}::uuid AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND EXISTS (
      SELECT 1 FROM invitation o WHERE o.provider_id = ${intoId}::uuid AND o.email_normalised = i.email_normalised
        AND o.accepted_at IS NULL AND o.withdrawn_at IS NULL)`;
  const of = { where: { providerId: fromId }, data: { providerId: intoId } };
  await tx.invitation.updateMany(of);
  await tx.course.updateMany(of);
  await tx.invoice.updateMany(of);
}

export type Belongings = { contacts: number; courses: number; invoices: number };

export async function countBelongings(providerId: string): Promise<Belongings> {
  const count = (table: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*) FROM ${table} x WHERE x.provider_id = ${providerId}::uuid)`;
  return readPart(
    valuePart<Belongings>(Prisma.sql`json_build_object('contacts', ${count(Prisma.sql`provider_contact`)},
      'courses', ${count(Prisma.sql`course`)}, 'invoices', ${count(Prisma.sql`invoice`)})`),
  );
}

const STATES = {
  current: ['confirmed', 'admitted'],
  waiting: ['confirmed'],
  refused: ['refused'],
  merged: ['merged'],
} as const satisfies Record<ProviderList, readonly ProviderState[]>;

function fitting({ list, text }: Pick<ProviderQuery, 'list' | 'text'>): Prisma.Sql {
  const words = providerWords(text).map((word) => Prisma.sql`' ' || a.name_folded LIKE ${`% ${word}%`}`);
  return Prisma.join([Prisma.sql`a.state = ANY (${[...STATES[list]]}::"ProviderState"[])`, ...words], ' AND ');
}

/** Requests first, the oldest in front; then by name. */
export async function listProviders(query: ProviderQuery, place: Place, size: number): Promise<Paged<Provider>> {
  const list = {
    table: Prisma.sql`provider a`,
    where: fitting(query),
    keys: [
      Prisma.sql`a.state <> 'confirmed'`,
      Prisma.sql`CASE WHEN a.state = 'confirmed' THEN to_char(a.confirmed_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS') ELSE a.name_folded END`,
      Prisma.sql`a.id`,
    ],
  };
  return loadPage(list, place, size, async (ids) =>
    (await reader()).provider.findMany({ where: { id: { in: ids } }, omit: OMIT }),
  );
}

/** With whom one may be merged, by name; at most `size`. */
export async function listOthers(id: string, size: number): Promise<Pick<Provider, 'id' | 'name'>[]> {
  return readPart(
    listPart<Pick<Provider, 'id' | 'name'>>(
      Prisma.sql`SELECT p.id, p.name FROM provider p WHERE p.state = 'admitted' AND p.id <> ${id}::uuid
        ORDER BY p.name_folded, p.id LIMIT ${size}::int`,
    ),
  );
}

export async function countProviderRequests(): Promise<number> {
  return countUpTo(Prisma.sql`provider a WHERE a.state = 'confirmed'`);
}

/** What nobody confirmed in time, and what was refused long ago; how many there were, at most `size`. */
export async function eraseProviderRequests(
  tx: Transaction,
  { now, refusedBefore, size }: { now: Date; refusedBefore: Date; size: number },
): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM provider WHERE id IN (
      SELECT id FROM provider
      WHERE (state = 'requested' AND expires_at <= ${now}) OR (state = 'refused' AND decided_at < ${refusedBefore})
      ORDER BY id LIMIT ${size})`;
}
