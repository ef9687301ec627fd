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
