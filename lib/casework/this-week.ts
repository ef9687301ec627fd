import { addDays, type CalendarDate, calendarDate, daysBetween } from '@/lib/shared/calendar-date';

const A_MONDAY = calendarDate('2024-01-01');
const DAYS = 7;

/** The Sunday of the week that a day is in. */
export function endOfWeek(day: CalendarDate): CalendarDate {
  const sinceMonday = ((daysBetween(A_MONDAY, day) % DAYS) + DAYS) % DAYS;
  return addDays(day, DAYS - 1 - sinceMonday);
}
