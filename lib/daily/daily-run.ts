import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

/** Europe/Amsterdam: mails come at the start of a working day. */
const FIRST_HOUR = 6;

const amsterdamHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

export function isTimeForDailyRun(now: Date): boolean {
  return Number(amsterdamHour.format(now)) >= FIRST_HOUR;
}

export type RunHistory = {
  firstBegun: CalendarDate | null;
  lastFinished: CalendarDate | null;
};

/** Yesterday's run isn't done: something is wrong. The first day of an installation has no yesterday. */
export function isRunOverdue({ firstBegun, lastFinished }: RunHistory, today: CalendarDate): boolean {
  if (firstBegun === null || firstBegun >= today) return false;
  return lastFinished === null || lastFinished < addDays(today, -1);
}

/** A reminder before the last day of a term, or what follows once it is over. */
export type TermStep = 'reminder' | 'passed';

/** Both days belong to the term. */
export type Term = { from: CalendarDate; until: CalendarDate };

/** Nobody is reminded on the day on which they were told; once the term is over, only its end is due. */
export function dueOfTerm({ from, until }: Term, reminderDays: number, today: CalendarDate): TermStep | null {
  if (today > until) return 'passed';
  return today > from && today >= addDays(until, -reminderDays) ? 'reminder' : null;
}
