import 'server-only';
import {
  type Counted,
  countedOf,
  type HeldKind,
  openActivities,
  openCases,
  openCertifications,
  openRequests,
  openTasks,
  type Waiting,
  type Workload,
} from '@/lib/casework/overview';
import { caseConditions, countCases } from '@/lib/server/application/data/cases';
import { countCertifications } from '@/lib/server/certification/data/certification-queue';
import { countRequests, requestConditions } from '@/lib/server/courses/data/accreditation-queue';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import { isPromised } from '@/lib/server/platform/db/work-queue';
import { activityConditions, countActivities } from '@/lib/server/review/data/review-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { countTasks } from './tasks';

type Promised = Record<'applications' | 'accreditations' | 'certifications' | 'activities' | 'tasks', Waiting>;

/** Nothing is searched for, so no number is read. */
const NO_WORDS = { numberPrefix: '' };

/** Of what is open, as each queue counts it. */
export async function countPromised(accountId: string, today: CalendarDate): Promise<Promised> {
  const by = { accountId, sees: 'all' } as const;
  const [applications, accreditations, certifications, activities, tasks] = await Promise.all([
    countEach(['waiting', 'week', 'late', 'free'], openCases, (asked) => countCases(asked, by, today)),
    countEach(['waiting', 'week', 'late', 'free'], openRequests, (asked) => countRequests(asked, by, today)),
    countEach(['waiting', 'week', 'late'], openCertifications, (asked) =>
      countCertifications(asked, { accountId, today, ...NO_WORDS }),
    ),
    countEach(['waiting', 'free'], openActivities, (asked) => countActivities(asked, by, NO_WORDS)),
    countEach(['waiting', 'week', 'late'], openTasks, (asked) => countTasks(asked, today)),
  ]);
  return { applications, accreditations, certifications, activities, tasks };
}

async function countEach<Query>(
  columns: (keyof Waiting)[],
  asking: (counted: Counted) => Query,
  count: (asked: Query[]) => Promise<number[]>,
): Promise<Waiting> {
  const counts = await count(columns.map((column) => asking(countedOf[column])));
  const of = (column: keyof Waiting) => counts[columns.indexOf(column)] ?? null;
  return { waiting: of('waiting') ?? 0, week: of('week'), late: of('late'), free: of('free') };
}

/** What each who decides has taken up of each kind, with what of it is promised: as the queues would list it. */
export async function listWorkloads(accountId: string, today: CalendarDate): Promise<Workload[]> {
  const by = { accountId, sees: 'all' } as const;
  const [cases, activities] = await Promise.all([
    caseConditions(openCases({}), by, today),
    activityConditions(openActivities({}), by, NO_WORDS.numberPrefix),
  ]);
  const requests = requestConditions(openRequests({}), by, today);
  const answerDueOn = Prisma.sql`a.answer_due_on`;
  const held = (kind: HeldKind, from: Prisma.Sql, fits: Prisma.Sql, due: Prisma.Sql) =>
    Prisma.sql`SELECT a.assigned_to_id AS holder, ${kind}::text AS kind, ${due} AS due FROM ${from} a
      WHERE ${fits} AND a.assigned_to_id IS NOT NULL`;
  const kinds = [
    held('applications', Prisma.sql`application`, cases.fits, answerDueOn),
    held('accreditations', Prisma.sql`accreditation_request`, requests, answerDueOn),
    held('activities', Prisma.sql`activity`, activities, Prisma.sql`NULL::date`),
  ];
  const promised = (when: 'week' | 'late') => Prisma.sql`CASE WHEN count(h.due) > 0
    THEN (count(*) FILTER (WHERE ${isPromised(Prisma.sql`h.due`, when, today)}))::int END`;
  const select = Prisma.sql`
    WITH held AS (${Prisma.join(kinds, ' UNION ALL ')})
    SELECT c.id::text AS id, c.name, h.kind, count(*)::int AS held,
      ${promised('week')} AS week, ${promised('late')} AS late
    FROM held h JOIN account c ON c.id = h.holder
    GROUP BY c.id, h.kind
    ORDER BY sum(count(*)) OVER (PARTITION BY c.id) DESC, c.name, c.id,
      array_position(ARRAY['applications', 'accreditations', 'activities'], h.kind)`;
  return readPart(listPart<Workload>(select));
}
