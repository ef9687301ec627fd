import type { CalendarDate } from '@/lib/shared/calendar-date';
import { formatShortDate } from '@/lib/text/nl/shared/format';

export function rulesAddress(day: CalendarDate): string {
  return `/wat-telt-mee?op=${formatShortDate(day)}`;
}
