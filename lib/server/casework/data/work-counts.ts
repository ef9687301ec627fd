import 'server-only';
import type { WorkCounts, WorkQueueCode } from '@/lib/casework/work-counts';
import { certificationDueOn } from '@/lib/server/certification/data/certification-queue';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import { countEachUpTo } from '@/lib/server/platform/db/paged';
import { isPromised } from '@/lib/server/platform/db/work-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Reader = { accountId: string; isManager: boolean; isAssessor: boolean };
type Counted = [queue: WorkQueueCode, of: 'waiting' | 'late', fromWhere: Prisma.Sql];

/** Every count of the bar in one statement, each up to one more than is said. Nobody's own matter is among them. */
export async function countWork(by: Reader, today: CalendarDate): Promise<WorkCounts> {
  const asked = [
    ...(by.isManager ? await managers(by.accountId, today) : []),
    ...(by.isAssessor ? assessors(by.accountId, today) : []),
  ];
  if (asked.length === 0) return {};
  const found = await countEachUpTo(asked.map(([, , fromWhere]) => fromWhere));
  const counts: WorkCounts = {};
  asked.forEach(([queue, of], index) => {
    const count = counts[queue] ?? { waiting: 0, late: 0 };
    count[of] += found[index] ?? 0;
    counts[queue] = count;
  });
  return counts;
}

const SUBMITTED = Prisma.sql`a.submitted_at IS NOT NULL AND a.state = 'submitted'`;
const TO_REVIEW = Prisma.sql`a.state IN ('submitted', 'in_review') AND a.review_from IS NOT NULL
  AND a.superseded_at IS NULL`;
const OPEN_COURSE = Prisma.sql`a.state IN ('submitted', 'in_review')`;
const WITH_SOMEBODY_ELSE = (accountId: string) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM registration r WHERE r.id = a.registration_id AND r.account_id = ${accountId}::uuid)`;

async function managers(accountId: string, today: CalendarDate): Promise<Counted[]> {
  const day = toColumn(today);
  const isLate = isPromised(await certificationDueOn(), 'late', today);
  const applications = Prisma.sql`application a WHERE ${SUBMITTED} AND a.account_id <> ${accountId}::uuid`;
  const activities = Prisma.sql`activity a WHERE ${TO_REVIEW} AND ${WITH_SOMEBODY_ELSE(accountId)}`;
  const certifications = Prisma.sql`certification a WHERE a.state = 'requested' AND ${WITH_SOMEBODY_ELSE(accountId)}`;
  const courses = Prisma.sql`accreditation_request a WHERE ${OPEN_COURSE} AND a.submitted_at IS NOT NULL`;
  const claims = Prisma.sql`attendance_claim a
    WHERE (a.state = 'escalated' OR (a.state = 'open' AND a.due_on < ${day}::date))`;
  return [
    ['applications', 'waiting', Prisma.sql`${applications} ORDER BY a.submitted_at`],
    ['applications', 'late', Prisma.sql`${applications} AND a.answer_due_on < ${day}::date ORDER BY a.answer_due_on`],
    ['activities', 'waiting', Prisma.sql`${activities} ORDER BY a.review_from`],
    ['certifications', 'waiting', certifications],
    ['certifications', 'late', Prisma.sql`${certifications} AND ${isLate} ORDER BY a.requested_at`],
    ['accreditations', 'waiting', Prisma.sql`${courses} ORDER BY a.submitted_at`],
    ['accreditations', 'late', Prisma.sql`${courses} AND a.answer_due_on < ${day}::date ORDER BY a.submitted_at`],
    ['claims', 'waiting', claims],
    ['tasks', 'waiting', Prisma.sql`task t WHERE t.done_at IS NULL`],
    ['tasks', 'late', Prisma.sql`task t WHERE t.done_at IS NULL AND t.due_on < ${day}::date`],
    ['mails', 'waiting', Prisma.sql`mail m WHERE m.state = 'failed'`],
  ];
}

/** What a manager gave to this assessor, whatever its kind. */
function assessors(accountId: string, today: CalendarDate): Counted[] {
  const day = toColumn(today);
  const applications = Prisma.sql`application a WHERE ${SUBMITTED} AND a.assigned_to_id = ${accountId}::uuid`;
  const courses = Prisma.sql`course_assessment s JOIN accreditation_request q ON q.id = s.request_id
    WHERE s.assessor_id = ${accountId}::uuid AND s.judged_at IS NULL AND q.state = 'in_review'`;
  const activities = Prisma.sql`activity a WHERE ${TO_REVIEW} AND a.assigned_to_id = ${accountId}::uuid`;
  return [
    ['assessing', 'waiting', Prisma.sql`${applications} ORDER BY a.submitted_at`],
    ['assessing', 'late', Prisma.sql`${applications} AND a.answer_due_on < ${day}::date ORDER BY a.submitted_at`],
    ['assessing', 'waiting', Prisma.sql`${activities} ORDER BY a.review_from`],
    ['assessing', 'waiting', courses],
    ['assessing', 'late', Prisma.sql`${courses} AND s.due_on < ${day}::date`],
  ];
}
