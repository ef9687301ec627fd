import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

/** The day up to and including which an applicant has time to answer: whole weeks after the questions were asked. */
export function informationDueOn(askedOn: CalendarDate, informationWeeks: number): CalendarDate {
  return addDays(askedOn, informationWeeks * 7);
}

/** From the day after the last one: answering stays possible, and a manager may reject. */
export function informationTermPassed(
  { openRequest }: { openRequest: { dueOn: CalendarDate } | null },
  today: CalendarDate,
): boolean {
  return openRequest !== null && openRequest.dueOn < today;
}
