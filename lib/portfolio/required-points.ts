import { type Hundredths, shareUpToWhole } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** Both days included. */
export type Cycle = {
  start: CalendarDate;
  end: CalendarDate;
  /** The last day that counts after an extension. */
  extendedEnd: CalendarDate | null;
  joined: CalendarDate;
};

export type RequiredPoints = {
  total: Hundredths;
  accredited: Hundredths;
  categories: { category: string; points: Hundredths }[];
};

/** Point 6 of the rule. An extension changes nothing here. */
export function requiredPoints(normSet: NormSet, cycle: Cycle): RequiredPoints {
  const share = shareOf(normSet, cycle);
  return {
    total: share(normSet.total),
    accredited: share(normSet.accreditedMin),
    categories: normSet.categories.map(({ code, min }) => ({ category: code, points: share(min) })),
  };
}

function shareOf({ joinerRule }: NormSet, { start, end, joined }: Cycle): (points: Hundredths) => Hundredths {
  if (joinerRule === 'full' || joined <= start) return (points) => points;
  const months = Math.max(0, monthsFrom(joined, end));
  const ofCycle = monthsFrom(start, end);
  return (points) => shareUpToWhole(points, months, ofCycle);
}

function monthsFrom(first: CalendarDate, last: CalendarDate): number {
  return monthNumber(last) - monthNumber(first) + 1;
}

function monthNumber(day: CalendarDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
