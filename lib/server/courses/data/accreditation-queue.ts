import 'server-only';
import type {
  AccreditationOrder,
  AccreditationQuery,
  AccreditationQueueState,
} from '@/lib/courses/accreditation-queue';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { countEachUpTo, countUpTo, readCountedPage, readNext } from '@/lib/server/platform/db/paged';
import { momentOf } from '@/lib/server/platform/db/parts';
import { isFreeFor, isPromised, isWith } from '@/lib/server/platform/db/work-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged } from '@/lib/shared/list-place';
import type { QueueReader } from '@/lib/shared/work-queue';
import { hasTitle } from './course-rows';

export type QueuedRequest = {
  id: string;
  title: string;
  providerName: string;
  state: AccreditationState;
  submittedAt: Date;
  answerDueOn: CalendarDate;
  assignedTo: { id: string; name: string } | null;
  /** How many answered, of how many who were asked. */
  answered: number;
  asked: number;
  /** Somebody who was asked is past their day. */
  isLate: boolean;
  hasNotes: boolean;
};

const REQUESTS = Prisma.sql`accreditation_request a`;

const answered = (position: number) => Prisma.sql`EXISTS (SELECT 1 FROM course_assessment s
  WHERE s.request_id = a.id AND s.position = ${Prisma.raw(String(position))} AND s.judged_at IS NOT NULL)`;
const BOTH = Prisma.sql`${answered(1)} AND ${answered(2)}`;
/** As lib/courses/assessment-outcome.ts says it. */
const AGREE = Prisma.sql`EXISTS (SELECT 1 FROM course_assessment s JOIN course_assessment t USING (request_id)
  WHERE request_id = a.id AND s.position = 1 AND t.position = 2 AND s.judgement = t.judgement
    AND (s.judgement = 'reject'
      OR (s.type_code, s.units, s.is_per_meeting) = (t.type_code, t.units, t.is_per_meeting)))`;
const IS_DECIDED_BY_ASSESSORS = Prisma.sql`(${BOTH} AND (${AGREE} OR ${answered(3)}))`;
const NEEDS_THIRD = Prisma.sql`(${BOTH} AND NOT ${AGREE} AND NOT EXISTS (
  SELECT 1 FROM course_assessment s WHERE s.request_id = a.id AND s.position = 3))`;

const OPEN = Prisma.sql`a.state IN ('submitted', 'in_review')`;

const STATES: Record<AccreditationQueueState, Prisma.Sql> = {
  open: OPEN,
  new: Prisma.sql`a.state = 'submitted'`,
  assessing: Prisma.sql`a.state = 'in_review' AND NOT ${IS_DECIDED_BY_ASSESSORS} AND NOT ${NEEDS_THIRD}`,
  third: Prisma.sql`a.state = 'in_review' AND ${NEEDS_THIRD}`,
  decision: Prisma.sql`a.state = 'in_review' AND ${IS_DECIDED_BY_ASSESSORS}`,
  returned: Prisma.sql`a.state = 'returned_incomplete'`,
  ended: Prisma.sql`a.state IN ('accredited', 'rejected', 'withdrawn')`,
};

const OLDEST = [Prisma.sql`a.submitted_at`, Prisma.sql`a.id`];

const ORDERS: Record<AccreditationOrder, Prisma.Sql[]> = {
  oldest: OLDEST,
  answer: [Prisma.sql`a.answer_due_on`, ...OLDEST],
};

/** Of the request `a`. */
export function titleWords(text: string): Prisma.Sql[] {
  return hasTitle(text, Prisma.sql`v.id = a.course_version_id`);
}

/** On a request `a`. */
export function requestConditions(
  { state, holder, text, promised }: AccreditationQuery,
  by: QueueReader,
  today: CalendarDate,
): Prisma.Sql {
  const all = [Prisma.sql`a.submitted_at IS NOT NULL`, STATES[state], isWith(holder, by), ...titleWords(text)];
  if (promised) all.push(OPEN, isPromised(Prisma.sql`a.answer_due_on`, promised, today));
  return Prisma.join(all, ' AND ');
}

const counted = (fits: Prisma.Sql) => Prisma.sql`${REQUESTS} WHERE ${fits} ORDER BY a.submitted_at`;

export async function countRequests(
  queries: AccreditationQuery[],
  by: QueueReader,
  today: CalendarDate,
): Promise<number[]> {
  return countEachUpTo(queries.map((query) => counted(requestConditions(query, by, today))));
}

/** Those that a manager has to do something with: give to assessors, or decide on. */
export async function countManagersRequests(): Promise<number> {
  const states = (['new', 'third', 'decision'] as const).map((state) => STATES[state]);
  return countUpTo(counted(Prisma.sql`a.submitted_at IS NOT NULL AND (${Prisma.join(states, ' OR ')})`));
}

type Asked = { size: number; today: CalendarDate };

export async function listRequests(
  query: AccreditationQuery,
  by: QueueReader,
  { size, today }: Asked,
): Promise<Paged<QueuedRequest> & { total: number }> {
  const fits = requestConditions(query, by, today);
  const list = { table: REQUESTS, where: fits, keys: ORDERS[query.order] };
  const shown = { columns: queuedRequest(today), fromRow: queuedFromRow, counted: counted(fits) };
  return readCountedPage(list, query.place, size, shown);
}

const asked = (which: Prisma.Sql) => Prisma.sql`course_assessment s WHERE s.request_id = a.id AND ${which}`;
const ANSWERED = Prisma.sql`s.judged_at IS NOT NULL`;

/** Of a request `a`. */
function queuedRequest(today: CalendarDate): Prisma.Sql {
  const course = Prisma.sql`course_version v JOIN course c ON c.id = v.course_id JOIN provider p ON p.id = c.provider_id
    WHERE v.id = a.course_version_id`;
  return Prisma.sql`a.id, a.state, a.submitted_at AS "submittedAt", a.answer_due_on AS "answerDueOn",
    (SELECT json_build_object('title', v.title, 'providerName', p.name) FROM ${course}) AS course,
    (SELECT json_build_object('id', w.id, 'name', w.name) FROM account w WHERE w.id = a.assigned_to_id) AS "assignedTo",
    (SELECT count(*) FROM ${asked(ANSWERED)}) AS answered, (SELECT count(*) FROM ${asked(Prisma.sql`true`)}) AS asked,
    (a.state = 'in_review' AND EXISTS (
      SELECT FROM ${asked(Prisma.sql`NOT ${ANSWERED} AND s.due_on < ${today}::date`)})) AS "isLate",
    EXISTS (SELECT FROM note n WHERE n.request_id = a.id) AS "hasNotes"`;
}

type StoredQueued = Omit<QueuedRequest, 'submittedAt' | 'title' | 'providerName'> & {
  submittedAt: string;
  course: Pick<QueuedRequest, 'title' | 'providerName'>;
};

function queuedFromRow({ submittedAt, course, ...row }: StoredQueued): QueuedRequest {
  return { ...row, ...course, submittedAt: momentOf(submittedAt) };
}

/** What waits for a manager: to be given to assessors, to a third, or to be decided. */
const WAITS = Prisma.sql`(${STATES.new} OR ${STATES.third} OR ${STATES.decision})`;

export async function findNextRequest(by: QueueReader, besideId?: string): Promise<string | null> {
  const where = Prisma.join([Prisma.sql`a.submitted_at IS NOT NULL`, OPEN, WAITS, isFreeFor(by)], ' AND ');
  return readNext({ table: REQUESTS, where, keys: OLDEST }, besideId);
}
