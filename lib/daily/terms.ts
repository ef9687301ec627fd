import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

/** A reminder before the last day of a term, or what follows once it is over. */
export type TermStep = 'reminder' | 'passed';

/** Both days belong to the term. */
export type Term = { from: CalendarDate; until: CalendarDate };

/** Nobody is reminded on the day on which they were told; once the term is over, only its end is due. */
export function dueOfTerm({ from, until }: Term, reminderDays: number, today: CalendarDate): TermStep | null {
  if (today > until) return 'passed';
  return today > from && today >= addDays(until, -reminderDays) ? 'reminder' : null;
}
