import { amsterdamInstant, registerInstant } from '@/lib/shared/amsterdam-time';
import { calendarDate as day } from '@/lib/shared/calendar-date';

it.each([
  ['2026-11-16', 0, '2026-11-15T23:00:00.000Z'],
  ['2026-07-01', 570, '2026-07-01T07:30:00.000Z'],
  ['2026-07-01', 1439, '2026-07-01T21:59:00.000Z'],
])('clocks show %s, minute %i at %s', (on, minute, instant) => {
  expect(amsterdamInstant(day(on), minute).toISOString()).toBe(instant);
});

it.each([
  ['the real day', '2026-11-16', '2026-11-16T09:00:00.000Z'],
  ['a later day', '2026-12-01', '2026-12-01T09:00:00.000Z'],
  ['an earlier day', '2025-11-16', '2025-11-16T09:00:00.000Z'],
])('by a calendar on %s it is %s at the same time', (_, today, instant) => {
  const now = new Date('2026-11-16T09:00:00Z');
  expect(registerInstant({ now, today: day(today) }).toISOString()).toBe(instant);
});
