import 'server-only';
import type { Waiting, Workload } from '@/lib/casework/overview';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Week = { today: CalendarDate; weekEnd: CalendarDate };
type Promised = Record<'applications' | 'accreditations' | 'activities' | 'tasks', Waiting>;

/** Of what is open alone, by its indexes: however much was ever decided. Somebody's own case doesn't wait for them. */
export async function countPromised(accountId: string, { today, weekEnd }: Week): Promise<Promised> {
  const select = Prisma.sql`
    SELECT 'applications' AS kind, count(*)::int AS waiting,
      (count(*) FILTER (WHERE answer_due_on BETWEEN ${today}::date AND ${weekEnd}::date))::int AS week,
      (count(*) FILTER (WHERE answer_due_on < ${today}::date))::int AS late,
      (count(*) FILTER (WHERE assigned_to_id IS NULL))::int AS free
    FROM application WHERE state = 'submitted' AND account_id <> ${accountId}::uuid
    UNION ALL
    SELECT 'accreditations', count(*)::int,
      (count(*) FILTER (WHERE answer_due_on BETWEEN ${today}::date AND ${weekEnd}::date))::int,
      (count(*) FILTER (WHERE answer_due_on < ${today}::date))::int,
      (count(*) FILTER (WHERE assigned_to_id IS NULL))::int
    FROM accreditation_request WHERE state IN ('submitted', 'in_review')
    UNION ALL
    SELECT 'activities', count(*)::int, NULL, NULL, (count(*) FILTER (WHERE assigned_to_id IS NULL))::int
    FROM activity WHERE state IN ('submitted', 'in_review') AND review_from IS NOT NULL AND superseded_at IS NULL
    UNION ALL
    SELECT 'tasks', count(*)::int,
      (count(*) FILTER (WHERE due_on BETWEEN ${today}::date AND ${weekEnd}::date))::int,
      (count(*) FILTER (WHERE due_on < ${today}::date))::int, NULL
    FROM task WHERE done_at IS NULL`;
  const rows = await readPart(listPart<Waiting & { kind: keyof Promised }>(select));
  return Object.fromEntries(rows.map(({ kind, ...counts }) => [kind, counts])) as Promised;
}

/** What each who decides has taken up, with what of it is promised. */
export async function listWorkloads({ today, weekEnd }: Week): Promise<Workload[]> {
  const select = Prisma.sql`
    WITH held AS (
      SELECT assigned_to_id AS holder, 'applications' AS kind, answer_due_on AS due
      FROM application WHERE state = 'submitted' AND assigned_to_id IS NOT NULL
      UNION ALL
      SELECT assigned_to_id, 'accreditations', answer_due_on
      FROM accreditation_request WHERE state IN ('submitted', 'in_review') AND assigned_to_id IS NOT NULL
      UNION ALL
      SELECT assigned_to_id, 'activities', NULL
      FROM activity WHERE state IN ('submitted', 'in_review') AND review_from IS NOT NULL AND superseded_at IS NULL
        AND assigned_to_id IS NOT NULL
    )
    SELECT c.id::text AS id, c.name,
      (count(*) FILTER (WHERE h.kind = 'applications'))::int AS applications,
      (count(*) FILTER (WHERE h.kind = 'accreditations'))::int AS accreditations,
      (count(*) FILTER (WHERE h.kind = 'activities'))::int AS activities,
      (count(*) FILTER (WHERE h.due BETWEEN ${today}::date AND ${weekEnd}::date))::int AS week,
      (count(*) FILTER (WHERE h.due < ${today}::date))::int AS late
    FROM held h JOIN account c ON c.id = h.holder
    GROUP BY c.id ORDER BY count(*) DESC, c.name, c.id`;
  return readPart(listPart<Workload>(select));
}
