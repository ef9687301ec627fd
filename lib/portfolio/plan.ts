import { type Hundredths, less, NOTHING, plus } from '@/lib/content/amounts';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { accreditedWithPlans } from './accredited-to-come';
import { pointsClasses } from './activity-class';
import { drawnRequirements } from './points-drawing';
import type { RequirementCode } from './points-progress';
import type { CyclePoints } from './portfolio';

export type PlannedActivity = { id: string; title: string; lastDay: CalendarDate | null; runId: string | null };

/** `held` is all that stands in the portfolio, however certain; `open` is what nothing in it is to bring. */
export type PlanRequirement = { what: RequirementCode; required: Hundredths; held: Hundredths; open: Hundredths };

/** `open` is a year's even share of what is still to be planned, of each requirement that lacks something. */
export type PlanYear = {
  year: number;
  planned: { activity: PlannedActivity; points: Hundredths }[];
  open: { what: RequirementCode; points: Hundredths }[];
};

export type Plan = { requirements: PlanRequirement[]; years: PlanYear[] };

/** What is to be done when, to have all that the cycle asks by its end. */
export function planOf(points: CyclePoints, activities: readonly PlannedActivity[], today: CalendarDate): Plan {
  const { cycle, standing } = points;
  const requirements = drawnRequirements(standing).map(({ what, required, counted }): PlanRequirement => {
    const held =
      what === 'accredited'
        ? accreditedWithPlans(points, activities)
        : pointsClasses.reduce((sum, one) => plus(sum, counted[one]), NOTHING);
    return { what, required, held, open: less(required, held) };
  });
  const lacking = requirements.filter(({ open }) => open > NOTHING);
  const years = yearsBetween(today, cycle.extendedEnd ?? cycle.end).map(({ year, before, after }) => ({
    year,
    planned: plannedIn(year, points, activities),
    open: lacking.flatMap(({ what, open }) => {
      const share = less(shareOf(open, after), shareOf(open, before));
      return share > NOTHING ? [{ what, points: share }] : [];
    }),
  }));
  return { requirements, years };
}

function plannedIn(year: number, { lines }: CyclePoints, activities: readonly PlannedActivity[]): PlanYear['planned'] {
  return activities
    .flatMap((activity) => {
      const line = lines.get(activity.id);
      return line?.class === 'planned' && yearOf(activity.lastDay) === year ? [{ activity, points: line.counted }] : [];
    })
    .toSorted((a, b) => ((a.activity.lastDay ?? '') < (b.activity.lastDay ?? '') ? -1 : 1));
}

const yearOf = (day: CalendarDate | null) => (day === null ? null : Number(day.slice(0, 4)));
const monthsUntil = (day: CalendarDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** `before` and `after` are the share of the months that are left, the first and the last included, that is over then. */
function yearsBetween(today: CalendarDate, end: CalendarDate) {
  const first = monthsUntil(today) - 1;
  const months = monthsUntil(end) - first;
  const share = (day: CalendarDate) => (monthsUntil(day) - first) / months;
  const [from, to] = [Number(today.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, nth) => {
    const year = from + nth;
    const ends = (of: number) => calendarDate(`${of}-12-31`);
    return { year, before: nth === 0 ? 0 : share(ends(year - 1)), after: year === to ? 1 : share(ends(year)) };
  });
}

/** In whole points, rounded up: whoever keeps to it isn't behind. */
function shareOf(open: Hundredths, share: number): Hundredths {
  return Math.min(open, Math.ceil((open * share) / 100 - 1e-9) * 100) as Hundredths;
}
