import 'server-only';
import type { FigureRow } from '@/lib/reports/figures';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** The running quarter and the eight before it. */
const quarters = (today: CalendarDate) => Prisma.sql`
  quarters AS (
    SELECT first::date AS first, least(first + interval '3 months' - interval '1 day', ${today}::date)::date AS last,
      to_char(first, 'YYYY-"Q"Q') AS key
    FROM generate_series(date_trunc('quarter', ${today}::date) - interval '2 years', date_trunc('quarter', ${today}::date),
      interval '3 months') AS first)`;

type Counted = { key: string; values: number[] };

/** At the end of each quarter, from what happened to each registration. */
export async function countRegister(today: CalendarDate): Promise<FigureRow[]> {
  const db = await reader();
  return db.$queryRaw<Counted[]>`
    WITH ${quarters(today)}, moves AS (
      SELECT "on", state_after, lag(state_after) OVER (PARTITION BY registration_id ORDER BY id) AS state_before
      FROM registration_event
    ), days AS (
      SELECT "on",
        sum((state_after IN ('registered', 'certified'))::int - coalesce(state_before IN ('registered', 'certified'), false)::int) AS came,
        sum((state_after = 'certified')::int - coalesce(state_before = 'certified', false)::int) AS certified
      FROM moves GROUP BY "on"
    )
    SELECT q.key, ARRAY[coalesce(sum(d.came), 0)::int, coalesce(sum(d.certified), 0)::int] AS values
    FROM quarters q LEFT JOIN days d ON d."on" <= q.last GROUP BY q.key, q.first ORDER BY q.first`;
}

/** What came in, what was decided, of that past its promised day, and what waited at the end of each quarter. */
export async function countCasesByQuarter(today: CalendarDate): Promise<FigureRow[]> {
  const db = await reader();
  return db.$queryRaw<Counted[]>`
    WITH ${quarters(today)}, handled AS (
      SELECT a.submitted_on, a.answer_due_on, (a.ended_at AT TIME ZONE 'Europe/Amsterdam')::date AS ended_on,
        (d.decided_at AT TIME ZONE 'Europe/Amsterdam')::date AS decided_on
      FROM application a LEFT JOIN decision d ON d.application_id = a.id
      WHERE a.submitted_on IS NOT NULL AND (a.ended_at IS NULL OR a.ended_at >= (SELECT min(first) FROM quarters))
    )
    SELECT q.key, ARRAY[
      (count(*) FILTER (WHERE h.submitted_on BETWEEN q.first AND q.last))::int,
      (count(*) FILTER (WHERE h.decided_on BETWEEN q.first AND q.last))::int,
      (count(*) FILTER (WHERE h.decided_on BETWEEN q.first AND q.last AND h.decided_on > h.answer_due_on))::int,
      (count(*) FILTER (WHERE h.submitted_on <= q.last AND (h.ended_on IS NULL OR h.ended_on > q.last)))::int] AS values
    FROM quarters q LEFT JOIN handled h ON h.submitted_on <= q.last GROUP BY q.key, q.first ORDER BY q.first`;
}

/** Of the past year, by type: handed in, and approved of them. */
export async function countActivitiesByType(today: CalendarDate): Promise<FigureRow[]> {
  const db = await reader();
  return db.$queryRaw<Counted[]>`
    SELECT type_code AS key, ARRAY[count(*)::int, (count(*) FILTER (WHERE state = 'approved'))::int] AS values
    FROM activity
    WHERE last_day > ${today}::date - interval '1 year' AND last_day <= ${today}::date AND superseded_at IS NULL
      AND state NOT IN ('draft', 'withdrawn')
    GROUP BY type_code ORDER BY count(*) DESC, type_code`;
}

/** Runs that were closed, and who was credited for them. */
export async function countCourses(today: CalendarDate): Promise<FigureRow[]> {
  const db = await reader();
  return db.$queryRaw<Counted[]>`
    WITH ${quarters(today)}, held AS (
      SELECT r.id, r.last_day, (SELECT count(*) FROM attendance a
        WHERE a.run_id = r.id AND a.credited_at IS NOT NULL AND a.removed_at IS NULL) AS credited
      FROM course_run r WHERE r.state = 'closed' AND r.last_day >= (SELECT min(first) FROM quarters)
    )
    SELECT q.key, ARRAY[count(h.id)::int, coalesce(sum(h.credited), 0)::int] AS values
    FROM quarters q LEFT JOIN held h ON h.last_day BETWEEN q.first AND q.last GROUP BY q.key, q.first ORDER BY q.first`;
}

export type InRegister = { id: string; joined: string };

/** In the order of their ids. */
export async function listInRegister(after: string | null, size: number): Promise<InRegister[]> {
  const db = await reader();
  return db.$queryRaw<InRegister[]>`
    SELECT id::text AS id, registered_on::text AS joined FROM registration
    WHERE state IN ('registered', 'certified') AND id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    ORDER BY id LIMIT ${size}::int`;
}
