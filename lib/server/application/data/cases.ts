import 'server-only';
import type { QueueReader } from '@/lib/access/handling';
import type { ApplicationState } from '@/lib/application/application-states';
import type { QueueOrder, QueueQuery } from '@/lib/application/queue-query';
import type { PersonName } from '@/lib/names/person-name';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countEachUpTo, countUpTo, readNext, readPage } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged } from '@/lib/shared/list-place';
import { findCaseIds } from './case-search';

export type QueuedCase = {
  id: string;
  name: PersonName;
  state: ApplicationState;
  submittedOn: CalendarDate;
  answerDueOn: CalendarDate;
  assignedTo: { id: string; name: string } | null;
  /** Nothing but an address that was searched for found it. */
  isFoundByAddress: boolean;
};

type Asked = { today: CalendarDate; size: number };

/** How many cases each query finds, whatever the page, up to a limit. */
export async function countCases(queries: QueueQuery[], by: QueueReader, today: CalendarDate): Promise<number[]> {
  const found = await Promise.all(queries.map((query) => conditions(query, by, today)));
  return countEachUpTo(found.map(({ fits }) => inApplications(fits)));
}

function inApplications(fits: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`application a WHERE ${fits} ORDER BY a.submitted_at`;
}

/** A page of the cases that a query finds, in its order, and how many there are, up to a limit. */
export async function listCases(
  query: QueueQuery,
  by: QueueReader,
  { today, size }: Asked,
): Promise<Paged<QueuedCase> & { total: number }> {
  const { fits, byAddress } = await conditions(query, by, today);
  const page = await readPage<{ id: string }>(
    {
      columns: Prisma.sql`a.id::text AS id`,
      from: Prisma.sql`application a`,
      where: fits,
      keys: ORDERS[query.order],
      rowOf: (id) => Prisma.sql`FROM application a WHERE a.id = ${id}::uuid`,
    },
    query.place,
    size,
  );
  const found = await (await reader()).application.findMany({
    where: { id: { in: page.rows.map(({ id }) => id) } },
    include: { assignedTo: { select: { id: true, name: true } } },
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = page.rows.flatMap(({ id }) => {
    const row = byId.get(id);
    const submittedOn = fromColumn(row?.submittedOn ?? null);
    const answerDueOn = fromColumn(row?.answerDueOn ?? null);
    if (!row || !submittedOn || !answerDueOn) return [];
    const { state, assignedTo: holder } = row;
    const isFoundByAddress = byAddress.has(id);
    return [{ id, name: nameFromRow(row), state, submittedOn, answerDueOn, assignedTo: holder, isFoundByAddress }];
  });
  return { ...page, rows, total: await countUpTo(inApplications(fits)) };
}

const STANDS = {
  beslissing: Prisma.sql`a.state = 'submitted'`,
  antwoord: Prisma.sql`a.state = 'information_requested'`,
  open: Prisma.sql`a.state IN ('submitted', 'information_requested')`,
  afgerond: Prisma.sql`a.state IN ('approved', 'rejected', 'withdrawn')`,
};

const ORDERS: Record<QueueOrder, Prisma.Sql[]> = {
  oudste: [Prisma.sql`a.submitted_at`, Prisma.sql`a.id`],
  naam: [Prisma.sql`a.name_sorted`, Prisma.sql`a.submitted_at`, Prisma.sql`a.id`],
  antwoord: [Prisma.sql`a.answer_due_on`, Prisma.sql`a.submitted_at`, Prisma.sql`a.id`],
};

type Conditions = { fits: Prisma.Sql; byAddress: Set<string> };

/** Drafts are never among them: they are nobody's business but the applicant's. */
async function conditions(query: QueueQuery, by: QueueReader, today: CalendarDate): Promise<Conditions> {
  const all = [
    Prisma.sql`a.submitted_at IS NOT NULL`,
    STANDS[query.stand],
    ...(by.sees === 'assigned' ? [assignedTo(by.accountId)] : holderIs(query, by)),
    ...(query.pastTerm ? [Prisma.sql`${STANDS.beslissing} AND a.answer_due_on < ${toColumn(today)}::date`] : []),
  ];
  const fits = Prisma.join(all, ' AND ');
  if (query.text === '') return { fits, byAddress: new Set() };
  const { ids, byAddress } = await findCaseIds(query.text, fits);
  return { fits: Prisma.sql`${fits} AND a.id = ANY(${ids}::uuid[])`, byAddress };
}

function holderIs({ holder }: QueueQuery, by: QueueReader): Prisma.Sql[] {
  switch (holder) {
    case 'iedereen':
      return [];
    case 'niemand':
      return [Prisma.sql`a.assigned_to_id IS NULL`];
    case 'mij':
      return [assignedTo(by.accountId)];
    default:
      return [assignedTo(holder.id)];
  }
}

function assignedTo(accountId: string): Prisma.Sql {
  return Prisma.sql`a.assigned_to_id = ${accountId}::uuid`;
}

/**
 * The oldest case that waits for a decision and isn't with somebody else; beside a case, the first that came after it,
 * or else the oldest. Never one's own.
 */
export async function findNextCase(by: QueueReader, besideId?: string): Promise<string | null> {
  const { accountIds } = await findOwnMatters(by.accountId);
  const mine = assignedTo(by.accountId);
  const all = [
    Prisma.sql`a.submitted_at IS NOT NULL`,
    // Says nothing new, but in the words of an index.
    ...[STANDS.open, STANDS.beslissing],
    Prisma.sql`a.account_id <> ALL (${accountIds}::uuid[])`,
    by.sees === 'assigned' ? mine : Prisma.sql`(a.assigned_to_id IS NULL OR ${mine})`,
    ...(besideId && isUuid(besideId) ? [Prisma.sql`a.id <> ${besideId}::uuid`] : []),
  ];
  return readNext(
    {
      columns: Prisma.sql`a.id::text AS id`,
      from: Prisma.sql`application a`,
      where: Prisma.join(all, ' AND '),
      keys: ORDERS.oudste,
      rowOf: (id) => Prisma.sql`FROM application a WHERE a.id = ${id}::uuid`,
    },
    besideId,
  );
}

/**
 * Holds a case until the transaction ends: who decides on it, takes it and gives it away come one after the other, and
 * each reads what the one before did.
 */
export async function lockCase(tx: Transaction, id: string) {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`;
}

/** Gives an open case to somebody, or to nobody; false when it isn't with `from` any more, or has ended. */
export async function assignCase(
  tx: Transaction,
  { id, from, to, at }: { id: string; from: string | null; to: string | null; at: Date },
): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id, assignedToId: from, state: { in: ['submitted', 'information_requested'] } },
    data: { assignedToId: to, assignedAt: to === null ? null : at },
  });
  return count === 1;
}
