import { type Hundredths, NOTHING, plus } from '@/lib/content/amounts';
import { amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import type { ActivitySource, ActivityState } from './activity-class';

export type CameByItself = { count: number; points: Hundredths };

type Credited = { id: string; state: ActivityState; source: ActivitySource; creditedAt: Date | null };

/** What providers' lists brought in the calendar year of `today`, and what that counts for. */
export function cameByItself(
  activities: readonly Credited[],
  lines: ReadonlyMap<string, { counted: Hundredths }>,
  today: CalendarDate,
): CameByItself {
  const year = (day: CalendarDate) => day.slice(0, 4);
  const came = activities.filter(
    ({ state, source, creditedAt }) =>
      source === 'attendance' &&
      state === 'approved' &&
      creditedAt !== null &&
      year(amsterdamDateOf(creditedAt)) === year(today),
  );
  return {
    count: came.length,
    points: came.reduce((sum, { id }) => plus(sum, lines.get(id)?.counted ?? NOTHING), NOTHING),
  };
}
