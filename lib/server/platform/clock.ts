import 'server-only';
import { amsterdamDateOf, type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { env } from './env';

export type Moment = { now: Date; today: CalendarDate };

/** REGISTER_TODAY (demo) moves the calendar; sessions, links and audit keep the real clock. */
export function moment(): Moment {
  const now = new Date();
  const { mode, registerToday } = env();
  const today = mode === 'demo' && registerToday ? calendarDate(registerToday) : amsterdamDateOf(now);
  return { now, today };
}

/** The calendar date when the environment can't be read, and nothing may pretend another one. */
export function systemToday(): CalendarDate {
  return amsterdamDateOf(new Date());
}

export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}
