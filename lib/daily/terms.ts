import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

/** What is due for a term with a last day: a reminder before it is over, or what follows once it is. */
export type TermStep = 'reminder' | 'passed';

/** `from` is the day on which the term began to run, `until` its last day; both belong to it. */
export type Term = { from: CalendarDate; until: CalendarDate };

/** Nobody is reminded on the day itself on which they were told; once the term is over, its end alone is due. */
export function dueOfTerm({ from, until }: Term, reminderDays: number, today: CalendarDate): TermStep | null {
  if (today > until) return 'passed';
  return today > from && today >= addDays(until, -reminderDays) ? 'reminder' : null;
}
