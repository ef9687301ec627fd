import { addMonths, amsterdamDateOf, type CalendarDate, daysBetween, isCalendarDate } from '@/lib/shared/calendar-date';
import { COUNT_MAX } from '@/lib/shared/list-place';
import { onceASecond } from '@/lib/shared/once-a-second';
import { days, figure, months, years } from './amounts';

const monthNames = [
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
  return `${day} ${monthNames[Number(month) - 1]} ${year}`;
}

/** The first and the last day of something, a month or a year that they share once: `3 tot en met 5 maart 2026`. */
export function formatPeriod(first: CalendarDate, last: CalendarDate): string {
  if (first === last) return formatDate(first);
  const [day, month] = formatDate(first).split(' ');
  const begin = first.slice(0, 7) === last.slice(0, 7) ? day : `${day} ${month}`;
  return `${first.slice(0, 4) === last.slice(0, 4) ? begin : formatDate(first)} tot en met ${formatDate(last)}`;
}

/** Of its first day: `november 2026`. */
export function formatMonth(month: CalendarDate): string {
  return formatDate(month).replace(/^1 /, '');
}

/** A day that was kept: as a date since dates are kept so, and before that in the words of then, which stay. */
export function formatKeptDay(kept: string): string {
  return isCalendarDate(kept) ? formatDate(kept) : kept;
}

/** In a table: `23-11-2026`. */
export function formatShortDate(date: CalendarDate): string {
  return date.split('-').reverse().join('-');
}

/** From one day to a later one, as far as it matters: `3 jaar en 2 maanden`, `1 maand`, `12 dagen`. */
export function timeBetween(from: CalendarDate, to: CalendarDate): string {
  const monthOf = (day: CalendarDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const apart = monthOf(to) - monthOf(from);
  const whole = addMonths(from, apart) > to ? apart - 1 : apart;
  if (whole < 1) return days(daysBetween(from, to));
  const parts = [
    ...(whole >= 12 ? [years(Math.floor(whole / 12))] : []),
    ...(whole % 12 > 0 ? [months(whole % 12)] : []),
  ];
  return parts.join(' en ');
}

/** The time in Europe/Amsterdam: `14.03 uur`. */
export const formatTime = onceASecond((instant) => `${amsterdamClock.format(instant).replace(':', '.')} uur`);

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

/** A label within a sentence: `Afgewezen` as `afgewezen`. */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

const UNREAD_MOST = 100;

/** Behind what it is a count of: " (3 nieuw)"; nothing when all is read. */
export function countOfUnread(count: number): string {
  return count === 0 ? '' : ` (${unreadFigure(count)} nieuw)`;
}

/** More than are counted are 99+. */
export function unreadFigure(count: number): string {
  return count < UNREAD_MOST ? String(count) : '99+';
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
