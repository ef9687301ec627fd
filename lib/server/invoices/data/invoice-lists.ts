import 'server-only';
import { type InvoiceNumber, readNumber } from '@/lib/invoices/invoice-number';
import type { InvoiceList, InvoiceQuery } from '@/lib/invoices/invoice-query';
import type { OpenSum } from '@/lib/invoices/invoice-states';
import { providerWords } from '@/lib/providers/provider-query';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import { countEachUpTo, countUpTo, loadPage } from '@/lib/server/platform/db/paged';
import { actedForBy } from '@/lib/server/providers/data/contacts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged, Place } from '@/lib/shared/list-place';
import { type Invoice, readInvoices } from './invoices';

const IS_CREDITED = Prisma.sql`EXISTS (SELECT 1 FROM invoice n WHERE n.credits_id = a.id)`;
const BALANCE = Prisma.sql`(a.amount + a.vat - COALESCE((SELECT sum(p.amount) FROM invoice_payment p WHERE p.invoice_id = a.id), 0))`;
const IS_LIVE = Prisma.sql`a.kind = 'invoice' AND NOT ${IS_CREDITED}`;
const IS_OPEN = Prisma.sql`${IS_LIVE} AND ${BALANCE} > 0`;

function inList(list: InvoiceList, today: CalendarDate): Prisma.Sql {
  switch (list) {
    case 'all':
      return Prisma.sql`true`;
    case 'open':
      return IS_OPEN;
    case 'late':
      return Prisma.sql`${IS_OPEN} AND a.due_on < ${today}::date`;
    case 'paid':
      return Prisma.sql`${IS_LIVE} AND ${BALANCE} <= 0`;
    case 'credited':
      return Prisma.sql`a.kind = 'invoice' AND ${IS_CREDITED}`;
    case 'credit_note':
      return Prisma.sql`a.kind = 'credit_note'`;
  }
}

function searched(text: string): Prisma.Sql[] {
  const number = readNumber(text);
  if (number) {
    const { year, sequence } = number;
    const ofYear = Prisma.sql`a.year = ${year}::int`;
    return sequence === undefined ? [ofYear] : [ofYear, Prisma.sql`a.sequence = ${sequence}::int`];
  }
  return providerWords(text).map(
    (word) => Prisma.sql`EXISTS (
      SELECT 1 FROM provider o WHERE o.id = a.provider_id AND ' ' || o.name_folded LIKE ${`% ${word}%`})`,
  );
}

const fitting = ({ list, text }: InvoiceQuery, today: CalendarDate) =>
  Prisma.join([inList(list, today), ...searched(text)], ' AND ');

function loadInvoices(where: Prisma.Sql, place: Place, size: number): Promise<Paged<Invoice>> {
  const keys = [Prisma.sql`a.year`, Prisma.sql`a.sequence`];
  return loadPage({ table: Prisma.sql`invoice a`, where, keys, descending: true }, place, size, (ids) =>
    readInvoices(Prisma.sql`a.id = ANY (${ids}::uuid[])`),
  );
}

/** The newest number first. */
export async function listInvoices(
  query: InvoiceQuery,
  today: CalendarDate,
  place: Place,
  size: number,
): Promise<Paged<Invoice>> {
  return loadInvoices(fitting(query, today), place, size);
}

/** One's own organisation's. */
export async function listOwnInvoices(
  providerId: string,
  accountId: string,
  place: Place,
  size: number,
): Promise<Paged<Invoice>> {
  const own = await (await reader()).provider.count({ where: { id: providerId, ...actedForBy(accountId) } });
  const where = own === 1 ? Prisma.sql`a.provider_id = ${providerId}::uuid` : Prisma.sql`false`;
  return loadInvoices(where, place, size);
}

const EXPORTED_AT_ONCE = 500;

/** All of a list in the order of their numbers, a part at a time. */
export async function* eachInvoice(query: InvoiceQuery, today: CalendarDate): AsyncGenerator<Invoice> {
  let after: InvoiceNumber | null = null;
  for (;;) {
    const beyond: Prisma.Sql = after
      ? Prisma.sql`(a.year, a.sequence) > (${after.year}::int, ${after.sequence}::int)`
      : Prisma.sql`true`;
    const rows = await readInvoices(Prisma.sql`${beyond} AND ${fitting(query, today)}
      ORDER BY a.year, a.sequence LIMIT ${EXPORTED_AT_ONCE}::int`);
    yield* rows;
    after = rows.at(-1) ?? null;
    if (rows.length < EXPORTED_AT_ONCE) return;
  }
}

/** What is open, by the day on which it is due. */
export async function sumOpenInvoices(): Promise<OpenSum[]> {
  const rows = await (await reader()).$queryRaw<(Omit<OpenSum, 'dueOn'> & { dueOn: Date })[]>`
    SELECT a.due_on AS "dueOn", count(*)::int AS count, sum(${BALANCE})::float8 AS amount
    FROM invoice a WHERE ${IS_OPEN} GROUP BY a.due_on`;
  return rows.map(({ dueOn, ...sum }) => ({ ...sum, dueOn: fromColumn(dueOn) }));
}

export async function countOpenInvoices(today: CalendarDate): Promise<{ open: number; late: number }> {
  const lists = (['open', 'late'] as const).map((list) => Prisma.sql`invoice a WHERE ${inList(list, today)}`);
  const [open = 0, late = 0] = await countEachUpTo(lists);
  return { open, late };
}

export async function countOpenInvoicesOf(providerId: string, today: CalendarDate): Promise<number> {
  return countUpTo(Prisma.sql`invoice a WHERE ${inList('open', today)} AND a.provider_id = ${providerId}::uuid`);
}
