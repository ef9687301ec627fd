import 'server-only';
import type { ApplicationState } from '@/lib/application/application-states';
import type { CaseOrder, CaseQuery, CaseQueueState } from '@/lib/application/case-queue';
import type { PersonName } from '@/lib/names/person-name';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { countEachUpTo, readCountedPage, readNext } from '@/lib/server/platform/db/paged';
import { jsonRow } from '@/lib/server/platform/db/parts';
import { isFreeFor, isPromised, isWith } from '@/lib/server/platform/db/work-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged } from '@/lib/shared/list-place';
import type { QueueReader } from '@/lib/shared/work-queue';
import { type Application, findSubmittedApplication } from './applications';
import { findCaseIds } from './case-search';
import type { Contact } from './duplicates';

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

/** With how to reach whoever applied, by which others are found who may be the same: never shown in a list. */
export type FoundCase = QueuedCase & { contact: Contact };

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
): Promise<Paged<FoundCase> & { total: number }> {
  const { fits, byAddress } = await caseConditions(query, by, today);
  const list = { table: APPLICATIONS, where: fits, keys: ORDERS[query.order] };
  const shown = { columns: QUEUED_CASE, fromRow: queuedFrom(byAddress), counted: inApplications(fits) };
  return readCountedPage(list, query.place, size, shown);
}

/** Of an application `a` that was handed in. */
export const QUEUED_CASE = Prisma.sql`a.id, a.account_id AS "accountId", a.version, a.state,
  a.submitted_on AS "submittedOn", a.answer_due_on AS "answerDueOn",
  ${jsonRow(Prisma.sql`SELECT ${NAME_OF_ROW} FROM (SELECT a.*) d`)} AS name,
  coalesce((SELECT p.organisation FROM application_appointment p WHERE p.application_id = a.id
    ORDER BY p.position LIMIT 1), '') AS organisation,
  (SELECT json_build_object('id', w.id, 'name', w.name) FROM account w WHERE w.id = a.assigned_to_id) AS "assignedTo",
  EXISTS (SELECT FROM note n WHERE n.application_id = a.id) AS "hasNotes",
  (SELECT json_build_object('privateEmail', a.private_email, 'privatePhone', a.private_phone, 'loginEmail', c.email)
    FROM account c WHERE c.id = a.account_id) AS contact`;

export type StoredCase = Omit<FoundCase, 'isFoundByAddress'>;

export function queuedFrom(byAddress: ReadonlySet<string>) {
  return (stored: StoredCase): FoundCase => ({ ...stored, isFoundByAddress: byAddress.has(stored.id) });
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
  const all = [Prisma.sql`a.submitted_at IS NOT NULL`, STATES[query.state], isWith(query.holder, by)];
  if (query.promised) all.push(STATES.decision, isPromised(Prisma.sql`a.answer_due_on`, query.promised, today));
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
