import 'server-only';
import { type FigureRow, figureSeries, type Handled, WHOLE_PERIOD } from '@/lib/reports/figures';
import { certificationDueOn } from '@/lib/server/certification/data/certification-queue';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Periods = { unit: 'quarter' | 'month'; months: number; earlier: number; key: string };
const QUARTERS: Periods = { unit: 'quarter', months: 3, earlier: 8, key: 'YYYY-"Q"Q' };
const MONTHS: Periods = { unit: 'month', months: 1, earlier: 11, key: 'YYYY-MM' };

/** The running one and those before it. */
function periods({ unit, months, earlier, key }: Periods, today: CalendarDate): Prisma.Sql {
  const running = Prisma.sql`date_trunc(${unit}::text, ${today}::date)`;
  const length = Prisma.sql`make_interval(months => ${months}::int)`;
  return Prisma.sql`
  periods AS (
    SELECT first::date AS first, least(first + ${length} - interval '1 day', ${today}::date)::date AS last,
      to_char(first, ${key}::text) AS key
    FROM generate_series(${running} - ${earlier}::int * ${length}, ${running}, ${length}) AS first)`;
}

const FIRST_DAY = Prisma.sql`(SELECT min(first) FROM periods)`;

type Counted = { key: string; values: number[] };

/** At the end of each quarter, from what happened to each registration. */
export async function countRegister(today: CalendarDate): Promise<FigureRow[]> {
  const db = await reader();
  return db.$queryRaw<Counted[]>`
    WITH ${periods(QUARTERS, today)}, moves AS (
      SELECT "on", state_after, lag(state_after) OVER (PARTITION BY registration_id ORDER BY id) AS state_before
      FROM registration_event
    ), days AS (
      SELECT "on",
        sum((state_after IN ('registered', 'certified'))::int - coalesce(state_before IN ('registered', 'certified'), false)::int) AS came,
        sum((state_after = 'certified')::int - coalesce(state_before = 'certified', false)::int) AS certified
      FROM moves GROUP BY "on"
    )
    SELECT q.key, ARRAY[coalesce(sum(d.came), 0)::int, coalesce(sum(d.certified), 0)::int] AS values
    FROM periods q LEFT JOIN days d ON d."on" <= q.last GROUP BY q.key, q.first ORDER BY q.first`;
}

const dayOf = (moment: Prisma.Sql) => Prisma.sql`(${moment} AT TIME ZONE 'Europe/Amsterdam')::date`;
const DECIDED_ON = dayOf(Prisma.sql`d.decided_at`);
const FIRST_MOMENT = Prisma.sql`(${FIRST_DAY}::timestamp AT TIME ZONE 'Europe/Amsterdam')`;

/**
 * Of what waits or ended in these months: the days on which it came, on which an answer was promised, on which it was
 * decided and on which it ended, decided or not.
 */
const handled: Record<Handled, () => Prisma.Sql | Promise<Prisma.Sql>> = {
  cases: () => Prisma.sql`
    SELECT a.submitted_on AS came, a.answer_due_on AS due, ${DECIDED_ON} AS decided,
      ${dayOf(Prisma.sql`a.ended_at`)} AS ended
    FROM application a LEFT JOIN decision d ON d.application_id = a.id
    WHERE a.submitted_on IS NOT NULL AND (a.ended_at IS NULL OR a.ended_at >= ${FIRST_MOMENT})`,
  // No day is promised for these. What its owner took back isn't among them: nothing says when that was.
  reviews: () => Prisma.sql`
    SELECT ${dayOf(Prisma.sql`a.review_from`)} AS came, NULL::date AS due, NULL::date AS decided, NULL::date AS ended
    FROM activity a WHERE a.review_from IS NOT NULL AND a.superseded_at IS NULL
      AND a.state IN ('submitted', 'in_review', 'information_requested')
    UNION ALL
    SELECT ${dayOf(Prisma.sql`a.review_from`)}, NULL, ${DECIDED_ON}, ${DECIDED_ON}
    FROM activity_decision d JOIN activity a ON a.id = d.activity_id
    WHERE a.review_from IS NOT NULL AND d.decided_at >= ${FIRST_MOMENT}`,
  certifications: async () => Prisma.sql`
    SELECT a.requested_on AS came, ${await certificationDueOn()} AS due, a.decided_on AS decided,
      coalesce(a.decided_on, a.ended_on) AS ended
    FROM certification a WHERE a.state = 'requested' OR coalesce(a.decided_on, a.ended_on) >= ${FIRST_DAY}`,
};

type Moved = { key: string } & Record<'came' | 'decided' | 'late' | 'waiting', number>;

/** What came in, what was decided, of that past its promised day, and what waited at the end of each month. */
export async function countHandled(name: Handled, today: CalendarDate): Promise<FigureRow[]> {
  const db = await reader();
  const rows = await db.$queryRaw<Moved[]>`
    WITH ${periods(MONTHS, today)}, handled AS (${await handled[name]()}), moves AS (
      SELECT came AS "on", 1 AS came, 0 AS decided, 0 AS late, 0 AS ended FROM handled
      UNION ALL SELECT decided, 0, 1, coalesce(decided > due, false)::int, 0 FROM handled WHERE decided IS NOT NULL
      UNION ALL SELECT ended, 0, 0, 0, 1 FROM handled WHERE ended IS NOT NULL
    ), days AS (
      SELECT "on", sum(came) AS came, sum(decided) AS decided, sum(late) AS late, sum(ended) AS ended
      FROM moves GROUP BY "on"
    )
    SELECT m.key, coalesce(sum(d.came) FILTER (WHERE d."on" >= m.first), 0)::int AS came,
      coalesce(sum(d.decided) FILTER (WHERE d."on" >= m.first), 0)::int AS decided,
      coalesce(sum(d.late) FILTER (WHERE d."on" >= m.first), 0)::int AS late,
      coalesce(sum(d.came - d.ended), 0)::int AS waiting
    FROM periods m LEFT JOIN days d ON d."on" <= m.last GROUP BY m.key, m.first ORDER BY m.first`;
  return rows.map(({ key, ...counts }) => ({ key, values: figureSeries[name].map((series) => counts[series]) }));
}

/** How many days it took from coming in to a decision, in the month of that: half took no more, and on average. */
export async function countDecisionDays(name: Handled, today: CalendarDate): Promise<FigureRow[]> {
  const db = await reader();
  return db.$queryRaw<FigureRow[]>`
    WITH ${periods(MONTHS, today)}, handled AS (${await handled[name]()}), taken AS (
      SELECT m.key, m.first, h.decided - h.came AS days
      FROM periods m LEFT JOIN handled h ON date_trunc('month', h.decided)::date = m.first AND h.decided <= m.last
    )
    SELECT coalesce(key, ${WHOLE_PERIOD}) AS key, count(days)::int AS decisions, ARRAY[
      coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY days), 0)::int, coalesce(round(avg(days)), 0)::int] AS values
    FROM taken GROUP BY GROUPING SETS ((key, first), ()) ORDER BY first NULLS LAST`;
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
    WITH ${periods(QUARTERS, today)}, held AS (
      SELECT r.id, r.last_day, (SELECT count(*) FROM attendance a
        WHERE a.run_id = r.id AND a.credited_at IS NOT NULL AND a.removed_at IS NULL) AS credited
      FROM course_run r WHERE r.state = 'closed' AND r.last_day >= ${FIRST_DAY}
    )
    SELECT q.key, ARRAY[count(h.id)::int, coalesce(sum(h.credited), 0)::int] AS values
    FROM periods q LEFT JOIN held h ON h.last_day BETWEEN q.first AND q.last GROUP BY q.key, q.first ORDER BY q.first`;
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
