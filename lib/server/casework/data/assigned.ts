import 'server-only';
import { caseQueue } from '@/lib/application/case-queue';
import { type AssignedKind, type AssignedQuery, assignedQueue } from '@/lib/casework/assigned-queue';
import { reviewQueue } from '@/lib/review/review-queue';
import {
  caseConditions,
  type FoundCase,
  QUEUED_CASE,
  queuedFrom,
  type StoredCase,
} from '@/lib/server/application/data/cases';
import { titleWords } from '@/lib/server/courses/data/accreditation-queue';
import {
  assessmentsWaitingFor,
  type OwnAssessment,
  ownFromRow,
  type StoredOwn,
} from '@/lib/server/courses/data/assessments';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { countEachUpTo, countUpTo, type OrderedList, readFirst, readPage } from '@/lib/server/platform/db/paged';
import { jsonRow, listPart, readPart } from '@/lib/server/platform/db/parts';
import {
  activityConditions,
  QUEUED_ACTIVITY,
  type QueuedActivity,
  queuedActivity,
  type StoredQueued,
} from '@/lib/server/review/data/review-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged } from '@/lib/shared/list-place';

type Assigned = { id: string; kind: AssignedKind };

/** As its own queue has it. */
export type AssignedRow =
  | { kind: 'application'; id: string; row: FoundCase }
  | { kind: 'activity'; id: string; row: QueuedActivity }
  | { kind: 'course'; id: string; row: OwnAssessment };

export type Assessor = { accountId: string; today: CalendarDate; numberPrefix: string };

/** Of what was decided there is a list of its own. */
type WaitingQuery = Pick<AssignedQuery, 'text' | 'kind'> & { state: 'open' | 'answer' };

type Found = {
  /** Of each kind its rows: `id`, `kind` and since when it waits as `at`. */
  lists: Prisma.Sql[];
  /** Applications that nothing but an address found. */
  byAddress: Set<string>;
};

async function findLists({ state, text, kind }: WaitingQuery, of: Assessor): Promise<Found> {
  const by = { accountId: of.accountId, sees: 'assigned' } as const;
  const isAsked = (one: AssignedKind) => kind === '' || kind === one;
  const lists: Prisma.Sql[] = [];
  let byAddress = new Set<string>();
  if (isAsked('application')) {
    const query = caseQueue.asking({ state: state === 'open' ? 'decision' : 'answer', text });
    const found = await caseConditions(query, by, of.today);
    byAddress = found.byAddress;
    lists.push(Prisma.sql`SELECT a.id, 'application' AS kind, a.submitted_at AS at FROM application a
      WHERE ${found.fits}`);
  }
  if (isAsked('activity')) {
    const query = reviewQueue.asking({ state: state === 'open' ? 'review' : 'question', text });
    lists.push(Prisma.sql`SELECT a.id, 'activity' AS kind, a.review_from AS at FROM activity a
      WHERE ${await activityConditions(query, by, of.numberPrefix)}`);
  }
  // A question to a provider keeps nobody from answering.
  if (isAsked('course') && state === 'open') {
    const fits = [
      Prisma.sql`s.assessor_id = ${of.accountId}::uuid AND s.judged_at IS NULL AND a.state = 'in_review'`,
      ...titleWords(text),
    ];
    lists.push(Prisma.sql`SELECT a.id, 'course' AS kind, s.assigned_at AS at
      FROM course_assessment s JOIN accreditation_request a ON a.id = s.request_id
      WHERE ${Prisma.join(fits, ' AND ')}`);
  }
  return { lists, byAddress };
}

const ORDER = { keys: [Prisma.sql`w.at`, Prisma.sql`w.id`] };
const ALL = Prisma.sql`true`;

/** Where one of any kind stands in the order, whatever became of it since. */
const rowOf = (accountId: string) => (id: string) =>
  Prisma.sql`FROM (
  SELECT a.id, a.submitted_at AS at FROM application a WHERE a.id = ${id}::uuid
  UNION ALL SELECT a.id, a.review_from FROM activity a WHERE a.id = ${id}::uuid
  UNION ALL SELECT s.request_id, s.assigned_at FROM course_assessment s
    WHERE s.request_id = ${id}::uuid AND s.assessor_id = ${accountId}::uuid) w`;

function orderedList(lists: Prisma.Sql[], { accountId }: Assessor, where = ALL): OrderedList {
  const from = (tail: Prisma.Sql) =>
    Prisma.sql`(${union(lists.map((list) => Prisma.sql`(SELECT * FROM (${list}) w WHERE ${where} ${tail})`))}) w`;
  return { ...ORDER, columns: Prisma.sql`w.id, w.kind`, from, where, rowOf: rowOf(accountId) };
}

function withRow(list: OrderedList, { accountId }: Assessor): OrderedList {
  const courses = assessmentsWaitingFor(accountId);
  const row = Prisma.sql`CASE w.kind
    WHEN 'application' THEN ${jsonRow(Prisma.sql`SELECT ${QUEUED_CASE} FROM application a WHERE a.id = w.id`)}
    WHEN 'activity' THEN ${jsonRow(Prisma.sql`SELECT ${QUEUED_ACTIVITY} FROM activity a WHERE a.id = w.id`)}
    ELSE ${jsonRow(Prisma.sql`${courses} AND s.request_id = w.id`)} END`;
  return { ...list, columns: Prisma.sql`${list.columns}, ${row} AS row` };
}

type StoredRow = { id: string } & (
  | { kind: 'application'; row: StoredCase }
  | { kind: 'activity'; row: StoredQueued }
  | { kind: 'course'; row: StoredOwn }
);

const rowFrom =
  (byAddress: ReadonlySet<string>) =>
  (stored: StoredRow): AssignedRow => {
    switch (stored.kind) {
      case 'application':
        return { ...stored, row: queuedFrom(byAddress)(stored.row) };
      case 'activity':
        return { ...stored, row: queuedActivity(stored.row) };
      case 'course':
        return { ...stored, row: ownFromRow(stored.row) };
    }
  };

function union(lists: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(lists, ' UNION ALL ');
}

/** What waits longest first. */
export async function listAssigned(
  query: WaitingQuery & Pick<AssignedQuery, 'place'>,
  of: Assessor,
  size: number,
): Promise<Paged<AssignedRow> & { total: number }> {
  const { lists, byAddress } = await findLists(query, of);
  if (lists.length === 0) return { rows: [], before: null, after: null, total: 0 };
  const read = (select: Prisma.Sql) => readPart(listPart<StoredRow, AssignedRow>(select, rowFrom(byAddress)));
  const [page, total] = await Promise.all([
    readPage<AssignedRow>(withRow(orderedList(lists, of), of), query.place, size, read),
    countUpTo(Prisma.sql`(${union(lists)}) w`),
  ]);
  return { ...page, total };
}

export async function countAssigned(of: Assessor): Promise<{ open: number; answer: number }> {
  const each = (['open', 'answer'] as const).map((state) => findLists({ ...assignedQueue.asking({}), state }, of));
  const [open = 0, answer = 0] = await countEachUpTo(
    (await Promise.all(each)).map(({ lists }) => Prisma.sql`(${union(lists)}) w`),
  );
  return { open, answer };
}

/** What waits longest for them; beside one, the first after it, or else the one that waits longest. */
export async function findNextAssigned(of: Assessor, besideId?: string): Promise<Assigned | null> {
  const { lists } = await findLists({ state: 'open', text: '', kind: '' }, of);
  const where = besideId === undefined ? ALL : Prisma.sql`w.id <> ${besideId}::uuid`;
  return readFirst<Assigned>(orderedList(lists, of, where), besideId);
}
