import type { CalendarDate } from '@/lib/shared/calendar-date';
import { formatShortDate } from '@/lib/text/nl/shared/format';

/** Of the rules of a day, null for today; `category` is what one looks at, `version` one that was corrected. */
export function rulesAddress(day: CalendarDate | null, category = '', version = ''): string {
  const asked = new URLSearchParams({
    ...(day && { op: formatShortDate(day) }),
    ...(category && { categorie: category }),
    ...(version && { versie: version }),
  });
  return asked.size > 0 ? `/wat-telt-mee?${asked}` : '/wat-telt-mee';
}
