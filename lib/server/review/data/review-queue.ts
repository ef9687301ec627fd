import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { ReviewOrder, ReviewQuery, ReviewState } from '@/lib/review/review-queue';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW, nameFromRow } from '@/lib/server/names/data/name-columns';
import { countEachUpTo, readCountedPage, readNext } from '@/lib/server/platform/db/paged';
import { jsonRow, momentOf } from '@/lib/server/platform/db/parts';
import { isFreeFor, isWith } from '@/lib/server/platform/db/work-queue';
import { findOwners } from '@/lib/server/registration/data/owner-search';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged } from '@/lib/shared/list-place';
import type { QueueReader } from '@/lib/shared/work-queue';

export type QueuedActivity = {
  id: string;
  title: string;
  typeCode: string;
  lastDay: CalendarDate | null;
  state: ActivityState;
  reviewFrom: Date;
  name: PersonName;
  number: string;
  assignedTo: { id: string; name: string } | null;
  isAnswered: boolean;
  hasNotes: boolean;
};

type Searching = { numberPrefix: string };

export async function countActivities(
  queries: ReviewQuery[],
  by: QueueReader,
  { numberPrefix }: Searching,
): Promise<number[]> {
  const found = await Promise.all(queries.map((query) => activityConditions(query, by, numberPrefix)));
  return countEachUpTo(found.map(counted));
}

const ACTIVITIES = Prisma.sql`activity a`;

/** In index order: otherwise all that ever ended is walked for the few that wait. */
function counted(fits: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${ACTIVITIES} WHERE ${fits} ORDER BY a.review_from`;
}

/** From those that wait: by the register's names, most of whom have nothing that waits, too many are walked. */
function eachWithOwner(fits: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT * FROM activity a WHERE ${fits} OFFSET 0) a
    CROSS JOIN LATERAL (SELECT * FROM registration r WHERE r.id = a.registration_id OFFSET 0) r`;
}

const JOINED = Prisma.sql`${ACTIVITIES} JOIN registration r ON r.id = a.registration_id`;

export async function listActivities(
  query: ReviewQuery,
  by: QueueReader,
  { size, numberPrefix }: Searching & { size: number },
): Promise<Paged<QueuedActivity> & { total: number }> {
  const fits = await activityConditions(query, by, numberPrefix);
  const from = query.order === 'name' && query.state !== 'ended' ? eachWithOwner(fits) : JOINED;
  const list = { table: JOINED, from, where: fits, ...ORDERS[query.order] };
  const shown = { columns: QUEUED_ACTIVITY, fromRow: queuedActivity, counted: counted(fits) };
  return readCountedPage(list, query.place, size, shown);
}

const WAITS = Prisma.sql`a.state IN ('submitted', 'in_review')`;
const IS_ANSWERED = Prisma.sql`EXISTS (
  SELECT 1 FROM activity_question q WHERE q.activity_id = a.id AND q.answered_at IS NOT NULL)`;

/** Of an activity `a` that waited for a review. */
export const QUEUED_ACTIVITY = Prisma.sql`a.id, a.title, a.type_code AS "typeCode", a.last_day AS "lastDay", a.state,
  a.review_from AS "reviewFrom",
  ${jsonRow(Prisma.sql`SELECT d.number, ${NAME_OF_ROW} FROM registration d WHERE d.id = a.registration_id`)} AS owner,
  (SELECT json_build_object('id', w.id, 'name', w.name) FROM account w WHERE w.id = a.assigned_to_id) AS "assignedTo",
  (${WAITS} AND ${IS_ANSWERED}) AS "isAnswered",
  EXISTS (SELECT FROM note n WHERE n.activity_id = a.id) AS "hasNotes"`;

export type StoredQueued = Omit<QueuedActivity, 'reviewFrom' | 'name' | 'number'> & {
  reviewFrom: string;
  owner: PersonName & { number: string };
};

export function queuedActivity({ reviewFrom, owner, ...row }: StoredQueued): QueuedActivity {
  return { ...row, reviewFrom: momentOf(reviewFrom), number: owner.number, name: nameFromRow(owner) };
}

const STATES: Record<ReviewState, Prisma.Sql> = {
  open: Prisma.sql`a.state IN ('submitted', 'in_review', 'information_requested')`,
  review: WAITS,
  question: Prisma.sql`a.state = 'information_requested'`,
  answered: Prisma.sql`${WAITS} AND ${IS_ANSWERED}`,
  ended: Prisma.sql`a.state IN ('approved', 'rejected')`,
};

const NEWEST_IN_REVIEW = Prisma.sql`a.review_from IS NOT NULL AND a.superseded_at IS NULL`;

function notOf(registrationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`a.registration_id <> ALL (${registrationIds}::uuid[])`;
}

const OLDEST = [Prisma.sql`a.review_from`, Prisma.sql`a.id`];

const ORDERS: Record<ReviewOrder, { keys: Prisma.Sql[]; leading?: number }> = {
  oldest: { keys: OLDEST },
  name: {
    keys: [Prisma.sql`r.surname_folded COLLATE "C"`, Prisma.sql`r.initials COLLATE "C"`, Prisma.sql`r.id`, ...OLDEST],
    leading: 3,
  },
  course: { keys: [Prisma.sql`a.course_key COLLATE "C"`, ...OLDEST] },
};

/** Never one's own, nor what nobody has to look at. */
export async function activityConditions(
  query: ReviewQuery,
  by: QueueReader,
  numberPrefix: string,
): Promise<Prisma.Sql> {
  const { registrationIds } = await findOwnMatters(by.accountId);
  const ofActivity = [
    NEWEST_IN_REVIEW,
    notOf(registrationIds),
    STATES[query.state],
    isWith(query.holder, by),
    ...(query.type === '' ? [] : [Prisma.sql`a.type_code = ${query.type}`]),
  ];
  const fits = Prisma.join(ofActivity, ' AND ');
  if (query.text === '') return fits;
  const has = Prisma.sql`EXISTS (SELECT 1 FROM activity a WHERE a.registration_id = r.id AND ${fits})`;
  return Prisma.sql`${fits} AND a.registration_id = ANY(${await findOwners(query.text, numberPrefix, has)}::uuid[])`;
}

/** The one that waits longest and isn't with somebody else; beside one, the first after it, or else the oldest. */
export async function findNextActivity(by: QueueReader, besideId?: string): Promise<string | null> {
  const { registrationIds } = await findOwnMatters(by.accountId);
  const all = [NEWEST_IN_REVIEW, notOf(registrationIds), WAITS, isFreeFor(by)];
  return readNext({ table: ACTIVITIES, where: Prisma.join(all, ' AND '), keys: OLDEST }, besideId);
}
