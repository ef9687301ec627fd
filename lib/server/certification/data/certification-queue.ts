import 'server-only';
import type { CertificationQuery, CertificationQueueState } from '@/lib/certification/certification-queue';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { weeksHeldOn } from '@/lib/server/content/data/settings';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { countEachUpTo, readCountedPage, readNext } from '@/lib/server/platform/db/paged';
import { jsonRow, onePart, readPart } from '@/lib/server/platform/db/parts';
import { isPromised } from '@/lib/server/platform/db/work-queue';
import { findOwners } from '@/lib/server/registration/data/owner-search';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged } from '@/lib/shared/list-place';
import { CERTIFICATION, type HeldCertification, type HeldRow, HOLDER, heldFromRow } from './certifications';

export type QueuedCertification = HeldCertification & {
  answerDueOn: CalendarDate;
  toReview: number;
};

const CERTIFICATIONS = Prisma.sql`certification a`;

const STATES: Record<CertificationQueueState, Prisma.Sql> = {
  open: Prisma.sql`a.state = 'requested'`,
  granted: Prisma.sql`a.state = 'granted'`,
  refused: Prisma.sql`a.state = 'refused'`,
  withdrawn: Prisma.sql`a.state = 'withdrawn'`,
};

const KEYS = [Prisma.sql`a.requested_at`, Prisma.sql`a.id`];

/** The day by which whoever asked for `a` gets an answer: the term of the day of asking, which no later one moves. */
export async function certificationDueOn(): Promise<Prisma.Sql> {
  return Prisma.sql`(a.requested_on + 7 * ${await weeksHeldOn('answerWeeks', Prisma.sql`a.requested_on`)})`;
}

/** Of the one request of a registration that waits. */
export async function findAnswerDueOn(registrationId: string): Promise<CalendarDate | null> {
  const waiting = Prisma.sql`SELECT ${await certificationDueOn()} AS "dueOn" FROM ${CERTIFICATIONS}
    WHERE ${STATES.open} AND a.registration_id = ${registrationId}::uuid`;
  return readPart(onePart<{ dueOn: CalendarDate }, CalendarDate>(waiting, ({ dueOn }) => dueOn));
}

/** Never one's own. */
async function ofOthers(accountId: string): Promise<Prisma.Sql> {
  const { registrationIds } = await findOwnMatters(accountId);
  return Prisma.sql`a.registration_id <> ALL (${registrationIds}::uuid[])`;
}

type Searching = { accountId: string; numberPrefix: string; today: CalendarDate };

async function conditions(
  { state, text, promised }: CertificationQuery,
  { accountId, numberPrefix, today }: Searching,
): Promise<Prisma.Sql> {
  const all = [STATES[state], await ofOthers(accountId)];
  if (promised) all.push(STATES.open, isPromised(await certificationDueOn(), promised, today));
  const fits = Prisma.join(all, ' AND ');
  if (text === '') return fits;
  const has = Prisma.sql`EXISTS (SELECT 1 FROM certification a WHERE a.registration_id = r.id AND ${fits})`;
  return Prisma.sql`${fits} AND a.registration_id = ANY(${await findOwners(text, numberPrefix, has)}::uuid[])`;
}

const counted = (fits: Prisma.Sql) => Prisma.sql`${CERTIFICATIONS} WHERE ${fits} ORDER BY a.requested_at`;

export async function countCertifications(queries: CertificationQuery[], by: Searching): Promise<number[]> {
  return countEachUpTo((await Promise.all(queries.map((query) => conditions(query, by)))).map(counted));
}

/** What waits, the oldest first; of what ended the newest. */
export async function listCertifications(
  query: CertificationQuery,
  by: Searching,
  size: number,
): Promise<Paged<QueuedCertification> & { total: number }> {
  const [where, dueOn] = await Promise.all([conditions(query, by), certificationDueOn()]);
  const list = { table: CERTIFICATIONS, where, keys: KEYS, descending: query.state !== 'open' };
  const shown = { columns: queued(dueOn), fromRow: queuedFromRow, counted: counted(where) };
  return readCountedPage(list, query.place, size, shown);
}

/** Of a certification `a`. */
const queued = (dueOn: Prisma.Sql) => Prisma.sql`${CERTIFICATION}, ${dueOn} AS "answerDueOn",
  ${jsonRow(Prisma.sql`SELECT ${HOLDER} FROM registration d WHERE d.id = a.registration_id`)} AS holder,
  (SELECT count(*) FROM activity v WHERE v.certification_id = a.id AND v.superseded_at IS NULL
    AND v.review_from IS NOT NULL AND v.state IN ('submitted', 'in_review', 'information_requested')) AS "toReview"`;

type QueuedRow = HeldRow & Pick<QueuedCertification, 'answerDueOn' | 'toReview'>;

function queuedFromRow({ answerDueOn, toReview, ...row }: QueuedRow): QueuedCertification {
  return { ...heldFromRow(row), answerDueOn, toReview };
}

/** The one that waits longest; beside one, the first after it, or else the oldest. */
export async function findNextCertification(accountId: string, besideId?: string): Promise<string | null> {
  const where = Prisma.sql`${STATES.open} AND ${await ofOthers(accountId)}`;
  return readNext({ table: CERTIFICATIONS, where, keys: KEYS }, besideId);
}
