import { amsterdamDateOf, amsterdamMinuteOf, type CalendarDate, daysBetween } from './calendar-date';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The instant at which clocks in Amsterdam show this; of a time that summer time skips or repeats, the first after it. */
export function amsterdamInstant(day: CalendarDate, minute: number): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
  const offsets = [2, 1].map((hours) => hours * 60 * MINUTE);
  const right = offsets
    .map((offset) => new Date(asUtc - offset))
    .find((instant) => amsterdamDateOf(instant) === day && amsterdamMinuteOf(instant) === minute);
  return right ?? new Date(asUtc - 60 * MINUTE);
}

/** Now by the register's calendar, which a demo may move to another day. */
export function registerInstant({ now, today }: { now: Date; today: CalendarDate }): Date {
  const days = daysBetween(amsterdamDateOf(now), today);
  return days === 0 ? now : new Date(now.getTime() + days * DAY);
}
