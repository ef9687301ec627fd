import 'server-only';
import { cyclesByJoining } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import type { FigureName, FigureRow } from '@/lib/reports/figures';
import { addedUp, pointsHistogram } from '@/lib/reports/points-histogram';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { calendarDate } from '@/lib/shared/calendar-date';
import {
  countActivitiesByType,
  countCourses,
  countDecisionDays,
  countHandled,
  countRegister,
  listInRegister,
} from './data/counted-figures';
import { keepFigure } from './data/figures';

const PEOPLE_AT_ONCE = 500;
type Looked = (people: number) => void;

const counted: Record<FigureName, (today: CalendarDate, looked: Looked) => Promise<FigureRow[]>> = {
  register: countRegister,
  cases: (today) => countHandled('cases', today),
  case_days: (today) => countDecisionDays('cases', today),
  reviews: (today) => countHandled('reviews', today),
  review_days: (today) => countDecisionDays('reviews', today),
  certifications: (today) => countHandled('certifications', today),
  certification_days: (today) => countDecisionDays('certifications', today),
  points: countPoints,
  activities: countActivitiesByType,
  courses: countCourses,
};

/** Once a day: what takes the database seconds in a full register is read in none. */
export async function computeFigures({ now, today }: Moment, looked: Looked = () => {}) {
  for (const [name, count] of Object.entries(counted) as [FigureName, (typeof counted)[FigureName]][]) {
    const rows = await count(today, looked);
    await inTransaction((tx) => keepFigure(tx, { name, day: today, rows }, now));
  }
}

/** The certain points of everybody in their running cycle, a page of people at a time. */
async function countPoints(today: CalendarDate, looked: Looked): Promise<FigureRow[]> {
  const normSets = await loadNormSets();
  let rows: FigureRow[] = [];
  for (let after: string | null = null; ; ) {
    const people = await listInRegister(after, PEOPLE_AT_ONCE);
    const days = [...new Set(people.map(({ joined }) => calendarDate(joined)))];
    const cycles = cyclesByJoining(normSets, days, today);
    const activities = await listActivitiesOfAll(people.map(({ id }) => id));
    const worked = people.flatMap(({ id, joined }) => {
      const cycle = cycles.get(calendarDate(joined))?.at(-1);
      if (!cycle || today > cycle.end) return [];
      const points = cyclePoints(activities.get(id) ?? [], cycle, normSets, today);
      return points.ok ? [{ certain: points.points.standing.total.counted.certain, total: cycle.normSet.total }] : [];
    });
    const [first] = worked;
    if (first)
      rows = addedUp(
        rows,
        pointsHistogram(
          worked.map(({ certain }) => certain),
          first.total,
        ),
      );
    looked(people.length);
    after = people.at(-1)?.id ?? null;
    if (people.length < PEOPLE_AT_ONCE || after === null) return rows;
  }
}
