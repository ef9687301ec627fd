import 'server-only';
import type { ApplicationState } from '@/lib/application/application-states';
import type { CaseOrder, CaseQuery, CaseQueueState } from '@/lib/application/case-queue';
import type { PersonName } from '@/lib/names/person-name';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countEachUpTo, loadCountedPage, readNext } from '@/lib/server/platform/db/paged';
import { isFreeFor, isWith } from '@/lib/server/platform/db/work-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged } from '@/lib/shared/list-place';
import type { QueueReader } from '@/lib/shared/work-queue';
import { type Application, findSubmittedApplication } from './applications';
import { findCaseIds } from './case-search';

export type QueuedCase = {
  id: string;
  accountId: string;
  name: PersonName;
  /** Of the first appointment; '' where there is none. */
  organisation: string;
  version: number;
  state: ApplicationState;
  submittedOn: CalendarDate;
  answerDueOn: CalendarDate;
  assignedTo: { id: string; name: string } | null;
  hasNotes: boolean;
  /** Nothing but an address that was searched for found it. */
  isFoundByAddress: boolean;
};

type Asked = { today: CalendarDate; size: number };

export async function countCases(queries: CaseQuery[], by: QueueReader, today: CalendarDate): Promise<number[]> {
  const found = await Promise.all(queries.map((query) => caseConditions(query, by, today)));
  return countEachUpTo(found.map(({ fits }) => inApplications(fits)));
}

const APPLICATIONS = Prisma.sql`application a`;

function inApplications(fits: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${APPLICATIONS} WHERE ${fits} ORDER BY a.submitted_at`;
}

export async function listCases(
  query: CaseQuery,
  by: QueueReader,
  { today, size }: Asked,
): Promise<Paged<QueuedCase> & { total: number }> {
  const { fits, byAddress } = await caseConditions(query, by, today);
  const list = { table: APPLICATIONS, where: fits, keys: ORDERS[query.order] };
  const load = (ids: string[]) => loadQueuedCases(ids, byAddress);
  return loadCountedPage(list, query.place, size, { load, counted: inApplications(fits) });
}

/** The caller's own conditions decided which. */
export async function loadQueuedCases(ids: string[], byAddress: ReadonlySet<string>): Promise<QueuedCase[]> {
  const found = await (await reader()).application.findMany({
    where: { id: { in: ids } },
    include: {
      assignedTo: { select: { id: true, name: true } },
      notes: { select: { id: true }, take: 1 },
      appointments: { select: { organisation: true }, orderBy: { position: 'asc' }, take: 1 },
    },
  });
  return found.flatMap((row) => {
    const submittedOn = fromColumn(row.submittedOn);
    const answerDueOn = fromColumn(row.answerDueOn);
    if (!submittedOn || !answerDueOn) return [];
    const { id, accountId, state, version, assignedTo, notes, appointments } = row;
    const organisation = appointments[0]?.organisation ?? '';
    const name = nameFromRow(row);
    const marks = { isFoundByAddress: byAddress.has(id), hasNotes: notes.length > 0 };
    return [{ id, accountId, version, name, organisation, state, submittedOn, answerDueOn, assignedTo, ...marks }];
  });
}

const STATES: Record<CaseQueueState, Prisma.Sql> = {
  decision: Prisma.sql`a.state = 'submitted'`,
  answer: Prisma.sql`a.state = 'information_requested'`,
  open: Prisma.sql`a.state IN ('submitted', 'information_requested')`,
  ended: Prisma.sql`a.state IN ('approved', 'rejected', 'withdrawn')`,
};

const OLDEST = [Prisma.sql`a.submitted_at`, Prisma.sql`a.id`];

const ORDERS: Record<CaseOrder, Prisma.Sql[]> = {
  oldest: OLDEST,
  name: [Prisma.sql`a.name_sorted`, ...OLDEST],
  answer: [Prisma.sql`a.answer_due_on`, ...OLDEST],
};

type Conditions = { fits: Prisma.Sql; byAddress: Set<string> };

/** Drafts are never among them: they are nobody's business but the applicant's. */
export async function caseConditions(query: CaseQuery, by: QueueReader, today: CalendarDate): Promise<Conditions> {
  const all = [
    ...[Prisma.sql`a.submitted_at IS NOT NULL`, STATES[query.state], isWith(query.holder, by)],
    ...(query.pastTerm ? [Prisma.sql`${STATES.decision} AND a.answer_due_on < ${toColumn(today)}::date`] : []),
  ];
  if (query.organisation !== '')
    all.push(Prisma.sql`a.id IN (SELECT p.application_id FROM application_appointment p
      WHERE lower(p.organisation) = lower(${query.organisation}::text))`);
  const fits = Prisma.join(all, ' AND ');
  if (query.text === '') return { fits, byAddress: new Set() };
  const { ids, byAddress } = await findCaseIds(query.text, fits);
  return { fits: Prisma.sql`${fits} AND a.id = ANY(${ids}::uuid[])`, byAddress };
}

/** The oldest that isn't with somebody else; beside one, the first after it, or else the oldest. Never one's own. */
export async function findNextCase(by: QueueReader, besideId?: string): Promise<string | null> {
  const { accountIds } = await findOwnMatters(by.accountId);
  const all = [
    Prisma.sql`a.submitted_at IS NOT NULL`,
    // Says nothing new, but in the words of an index.
    ...[STATES.open, STATES.decision],
    Prisma.sql`a.account_id <> ALL (${accountIds}::uuid[])`,
    isFreeFor(by),
  ];
  return readNext({ table: APPLICATIONS, where: Prisma.join(all, ' AND '), keys: OLDEST }, besideId);
}

/** Deciding, claiming and assigning come one after the other, and each reads what the one before did. */
export async function lockCase(tx: Transaction, id: string): Promise<Application | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return findSubmittedApplication(id, tx);
}

export async function moveCase(
  tx: Transaction,
  { id, assignedTo }: Pick<Application, 'id' | 'assignedTo'>,
  to: string | null,
  at: Date,
) {
  const { count } = await tx.application.updateMany({
    where: { id, assignedToId: assignedTo?.id ?? null, state: { in: ['submitted', 'information_requested'] } },
    data: { assignedToId: to, assignedAt: to === null ? null : at },
  });
  if (count !== 1) throw new Error('A case changed hands while it was held');
}
