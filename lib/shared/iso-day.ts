import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from './calendar-date';

/** In a file or a stored value, never as somebody types it. */
export const isoDay = z.string().transform((iso, context): CalendarDate => {
  const date = parseCalendarDate(iso);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'must be a date such as 2027-01-31' });
  return z.NEVER;
});
