import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type BarReason = { code: 'barred'; until: CalendarDate };

/** Whether a removal still bars somebody from a new application; the last day is included (domain section 4). */
export function barOn(
  registration: { barredUntil: CalendarDate | null } | null,
  today: CalendarDate,
): Accepted | Refused<BarReason> {
  const until = registration?.barredUntil ?? null;
  return until !== null && until >= today ? refused({ code: 'barred', until }) : accepted({});
}
