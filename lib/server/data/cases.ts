import 'server-only';
import type { ApplicationState } from '@/lib/application/application-states';
import { type QueueOrder, type QueueQuery, queueWords } from '@/lib/application/queue-query';
import { foldText } from '@/lib/names/fold';
import type { PersonName } from '@/lib/names/person-name';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { reader, type Transaction } from '../db';
import { Prisma } from '../generated/prisma/client';
import { fromColumn, toColumn } from './calendar-columns';
import { baseSql, joinedSql, wordsSql } from './folded-columns';
import { nameFromRow } from './name-columns';
import { findOwnMatters } from './own-matters';

/** Whose queue is read: a manager sees every case, an assessor what was assigned to them. */
export type QueueReader = { accountId: string; sees: 'all' | 'assigned' };

export type QueuedCase = {
  id: string;
  name: PersonName;
  state: ApplicationState;
  submittedOn: CalendarDate;
  answerDueOn: CalendarDate;
  assignedTo: { id: string; name: string } | null;
};

type Page = { offset: number; size: number; today: CalendarDate };

/** How many cases a query finds, whatever the page. */
export async function countCases(query: QueueQuery, by: QueueReader, today: CalendarDate): Promise<number> {
  const db = await reader();
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM application a JOIN account c ON c.id = a.account_id
    WHERE ${conditions(query, by, today)}`;
  return row?.count ?? 0;
}

/** The cases that a query finds, in its order, `size` from `offset`. */
export async function listCases(query: QueueQuery, by: QueueReader, page: Page): Promise<QueuedCase[]> {
  const db = await reader();
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM application a JOIN account c ON c.id = a.account_id
    WHERE ${conditions(query, by, page.today)}
    ORDER BY ${ORDERS[query.order]} LIMIT ${page.size} OFFSET ${page.offset}`;
  const rows = await db.application.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { assignedTo: { select: { id: true, name: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => {
    const row = byId.get(id);
    const submittedOn = fromColumn(row?.submittedOn ?? null);
    const answerDueOn = fromColumn(row?.answerDueOn ?? null);
    if (!row || !submittedOn || !answerDueOn) return [];
    return [{ id, name: nameFromRow(row), state: row.state, submittedOn, answerDueOn, assignedTo: row.assignedTo }];
  });
}

const STANDS = {
  beslissing: Prisma.sql`a.state = 'submitted'`,
  antwoord: Prisma.sql`a.state = 'information_requested'`,
  open: Prisma.sql`a.state IN ('submitted', 'information_requested')`,
  afgerond: Prisma.sql`a.state IN ('approved', 'rejected', 'withdrawn')`,
};

const surnameShown = Prisma.sql`CASE WHEN a.partner_surname <> '' AND a.name_use IN ('P', 'V')
  THEN a.partner_surname ELSE a.birth_surname END`;

const ORDERS: Record<QueueOrder, Prisma.Sql> = {
  oudste: Prisma.sql`a.submitted_at, a.id`,
  naam: Prisma.sql`${baseSql(surnameShown)} COLLATE "C", a.initials COLLATE "C", a.submitted_at, a.id`,
  antwoord: Prisma.sql`a.answer_due_on, a.submitted_at, a.id`,
};

/** Drafts are never among them: they are nobody's business but the applicant's. */
function conditions(query: QueueQuery, by: QueueReader, today: CalendarDate): Prisma.Sql {
  const all = [
    Prisma.sql`a.submitted_at IS NOT NULL`,
    STANDS[query.stand],
    ...(by.sees === 'assigned' ? [assignedTo(by.accountId)] : holderIs(query, by)),
    ...(query.pastTerm ? [Prisma.sql`${STANDS.beslissing} AND a.answer_due_on < ${toColumn(today)}::date`] : []),
    ...queueWords(query).map(wordMatches),
  ];
  return Prisma.join(all, ' AND ');
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

const names = Prisma.sql`a.initials || ' ' || a.birth_prefix || ' ' || a.birth_surname || ' ' || a.partner_prefix
  || ' ' || a.partner_surname`;
const eachName = [
  Prisma.sql`a.initials`,
  Prisma.sql`a.birth_surname`,
  Prisma.sql`a.birth_prefix || a.birth_surname`,
  Prisma.sql`a.partner_surname`,
  Prisma.sql`a.partner_prefix || a.partner_surname`,
];

/** A shorter word stands in nearly every address: initials would find everybody. */
const ADDRESS_MIN = 3;

/**
 * A typed word is the start of a word of the name, split or joined by its hyphens, dots and apostrophes, or stands in an
 * address. Looked for as it is: no sign in it is a pattern.
 */
function wordMatches(typed: string): Prisma.Sql {
  const parts = foldText(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const split = parts.map((part) => Prisma.sql`strpos(${wordsSql(names)}, ${` ${part}`}) > 0`);
  const whole = eachName.map((name) => Prisma.sql`starts_with(${joinedSql(name)}, ${parts.join('')})`);
  const byName = Prisma.sql`(${Prisma.join(split, ' AND ')}) OR ${Prisma.join(whole, ' OR ')}`;
  const address = typed.toLowerCase();
  if (address.length < ADDRESS_MIN) return Prisma.sql`(${byName})`;
  return Prisma.sql`(${byName}
    OR strpos(lower(c.email), ${address}) > 0 OR strpos(lower(a.private_email), ${address}) > 0)`;
}

/**
 * The oldest case that waits for a decision and isn't with somebody else; beside a case, the first that came after it,
 * or else the oldest. Never one's own.
 */
export async function findNextCase(by: QueueReader, besideId?: string): Promise<string | null> {
  const db = await reader();
  const beside = besideId && isUuid(besideId) ? await db.application.findUnique({ where: { id: besideId } }) : null;
  const mine = { assignedToId: by.accountId };
  const holder = by.sees === 'assigned' ? mine : { OR: [{ assignedToId: null }, mine] };
  const { accountIds } = await findOwnMatters(by.accountId);
  const waiting = {
    state: 'submitted',
    accountId: { notIn: [...accountIds] },
    AND: [holder, ...(beside ? [{ id: { not: beside.id } }] : [])],
  } satisfies Prisma.ApplicationWhereInput;
  const oldest = (where: Prisma.ApplicationWhereInput) =>
    db.application.findFirst({ where, orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }], select: { id: true } });
  const later = beside?.submittedAt && {
    OR: [{ submittedAt: { gt: beside.submittedAt } }, { submittedAt: beside.submittedAt, id: { gt: beside.id } }],
  };
  const next = (later && (await oldest({ AND: [waiting, later] }))) ?? (await oldest(waiting));
  return next?.id ?? null;
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
