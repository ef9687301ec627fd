import { amsterdamDateOf, type CalendarDate, isCalendarDate } from '@/lib/shared/calendar-date';
import { COUNT_MAX } from '@/lib/shared/list-place';
import { figure } from './amounts';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const amsterdamClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const amsterdamSeconds = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  timeStyle: 'medium',
});

/** In a sentence: `23 november 2026`. */
export function formatDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[Number(month) - 1]} ${year}`;
}

/** A day that was kept: as a date since dates are kept so, and before that in the words of then, which stay. */
export function formatKeptDay(kept: string): string {
  return isCalendarDate(kept) ? formatDate(kept) : kept;
}

/** In a table: `23-11-2026`. */
export function formatShortDate(date: CalendarDate): string {
  return date.split('-').reverse().join('-');
}

/** The time in Europe/Amsterdam: `14.03 uur`. */
export function formatTime(instant: Date): string {
  return `${amsterdamClock.format(instant).replace(':', '.')} uur`;
}

/** To the second: `14.03.27 uur`. */
export function formatSeconds(instant: Date): string {
  return `${amsterdamSeconds.format(instant).replaceAll(':', '.')} uur`;
}

/** Date and time in Europe/Amsterdam: `23 november 2026 om 14.03 uur`. */
export function formatDateTime(instant: Date): string {
  return `${formatDate(amsterdamDateOf(instant))} om ${formatTime(instant)}`;
}

/** A number of hours without its unit, with at most two decimals: `16`, `15,9`. */
export function formatHours(hours: number): string {
  return figure(hours);
}

/** A number with its noun: `1 aanvraag`, `2 aanvragen`. */
export function plural(count: number, one: string, many: string): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** What was counted up to a limit: `1.000+` above it. */
export function formatCount(count: number): string {
  return count > COUNT_MAX ? `${figure(COUNT_MAX)}+` : figure(count);
}

/** The same with its noun: `1.000+ aanvragen`. */
export function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
