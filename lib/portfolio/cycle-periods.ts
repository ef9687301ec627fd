import type { NormSet } from '@/lib/content/normset';
import { addDays, addMonths, type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';

/** Both days included. */
export type Period = { start: CalendarDate; end: CalendarDate };

/** The last day of the calendar: a cycle ends there that would be longer. */
const LAST_DAY = calendarDate('2199-12-31');

/** Oldest first. After personal cycles, or days without a norm set, the next norm set says anew where they begin. */
export function commonCycles(normSets: readonly NormSet[], until: CalendarDate): Period[] {
  const periods: Period[] = [];
  let after: CalendarDate | null = null;
  for (const normSet of normSets) {
    const { validFrom, validTo, cycle } = normSet;
    // A cycle that began earlier outlasts this norm set.
    if (after && validTo && after > validTo) continue;
    if (cycle.mode === 'personal') {
      after = null;
      continue;
    }
    let start = after && after >= validFrom ? after : firstUnder(normSet);
    while (start && start <= until && (validTo === null || start <= validTo)) {
      const end = yearsFrom(start, cycle.years);
      periods.push({ start, end });
      after = dayAfter(end);
      start = after;
    }
  }
  return periods;
}

/** The last day of so many years from a day on; of a 29 February in a year without one it is 28 February. */
export function yearsFrom(start: CalendarDate, years: number): CalendarDate {
  if (Number(start.slice(0, 4)) + years > Number(LAST_DAY.slice(0, 4))) return LAST_DAY;
  const then = addMonths(start, years * 12);
  return then.slice(5) === start.slice(5) ? addDays(then, -1) : then;
}

export function dayAfter(day: CalendarDate): CalendarDate | null {
  return day < LAST_DAY ? addDays(day, 1) : null;
}

function firstUnder({ validFrom, cycle }: NormSet): CalendarDate | null {
  let start: CalendarDate | null = cycle.firstStart;
  while (start && start < validFrom) start = dayAfter(yearsFrom(start, cycle.years));
  return start;
}
