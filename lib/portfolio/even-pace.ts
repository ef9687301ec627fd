import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import type { Cycle } from './required-points';

/** Where somebody would be who earned the same each day, in whole points; null on a day outside the cycle. */
export function evenPace(required: Hundredths, cycle: Cycle, today: CalendarDate): Hundredths | null {
  const joinedLater = cycle.joined > cycle.start;
  const first = joinedLater ? cycle.joined : cycle.start;
  const last = cycle.extendedEnd ?? cycle.end;
  if (required === NOTHING || today < first || today > last) return null;
  const days = daysBetween(first, today) + 1;
  const ofDays = daysBetween(first, last) + 1;
  return (Math.floor((required * days) / ofDays / 100) * 100) as Hundredths;
}
