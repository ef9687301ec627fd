import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

/** The day up to and including which an applicant has time to answer: whole weeks after the questions were asked. */
export function informationDueOn(askedOn: CalendarDate, informationWeeks: number): CalendarDate {
  return addDays(askedOn, informationWeeks * 7);
}

/**
 * Whether an application waits for an answer of which the term is over: from the day after the last one. Answering
 * stays possible; a manager may reject from then on.
 */
export function informationTermPassed(
  { openRequest }: { openRequest: { dueOn: CalendarDate } | null },
  today: CalendarDate,
): boolean {
  return openRequest !== null && openRequest.dueOn < today;
}
