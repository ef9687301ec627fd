import { addDays, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';

/** The day by which an answer is promised: whole weeks after submission. */
export function answerDueOn(submittedOn: CalendarDate, answerWeeks: number): CalendarDate {
  return addDays(submittedOn, answerWeeks * 7);
}

/** The promised day, moved by the days on which the register waited for the applicant. */
export function answerDueAfterWaiting(
  promised: CalendarDate,
  { askedOn, answeredOn }: { askedOn: CalendarDate; answeredOn: CalendarDate },
): CalendarDate {
  return addDays(promised, Math.max(0, daysBetween(askedOn, answeredOn)));
}
