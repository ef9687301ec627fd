import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { doorCode, isDoorCode, type Mac, printedDoorCode, readDoorCode, timeStep } from '@/lib/attendance/door-code';
import { openMeetings } from '@/lib/attendance/door-window';
import { calendarDate } from '@/lib/shared/calendar-date';

const macOf =
  (secret: string): Mac =>
  (words) =>
    createHmac('sha256', secret).update(words).digest();
const mac = macOf('one run');
const SECONDS = 30;
const at = (iso: string) => timeStep(new Date(iso), SECONDS);
const now = '2026-11-02T09:00:00Z';

describe('a code at the door', () => {
  const code = doorCode(mac, 1, at(now));

  it.each([
    ['at the moment', '2026-11-02T09:00:29Z', true],
    ['a step later', '2026-11-02T09:00:59Z', true],
    ['a step earlier', '2026-11-02T08:59:30Z', true],
    ['two steps later', '2026-11-02T09:01:00Z', false],
    ['five minutes later', '2026-11-02T09:05:00Z', false],
    ['five minutes earlier', '2026-11-02T08:55:00Z', false],
  ])('%s: %s', (_, iso, holds) => {
    expect(isDoorCode(mac, 1, code, at(iso))).toBe(holds);
  });

  it('of another run, another meeting or nobody isn’t taken', () => {
    expect(isDoorCode(macOf('another run'), 1, code, at(now))).toBe(false);
    expect(isDoorCode(mac, 2, code, at(now))).toBe(false);
    expect(isDoorCode(mac, 1, 'AAAAAA', at(now))).toBe(false);
  });

  it('is read as it is printed, in whatever way it is typed', () => {
    fc.assert(
      fc.property(fc.nat(), (step) => {
        const made = doorCode(mac, 1, step);
        const typed = [printedDoorCode(made), made.toLowerCase(), `${made.slice(0, 3)}-${made.slice(3)}`];
        expect(typed.map(readDoorCode)).toEqual([made, made, made]);
      }),
    );
  });

  it.each(['', 'K7P', 'K7PM3QX', 'K0P M3Q', 'K1P M3Q', '<script'])('%j can’t be one', (typed) => {
    expect(readDoorCode(typed)).toBeNull();
  });
});

describe('the door of a meeting', () => {
  const day = calendarDate('2026-11-02');
  const morning = { position: 1, day, begins: 540, ends: 720 };
  const afternoon = { position: 2, day, begins: 735, ends: 1020 };
  const night = { position: 3, day, begins: 1200, ends: 1430 };
  const open = (today: string, minute: number) =>
    openMeetings([morning, afternoon, night], { today: calendarDate(today), minute }, 30).map(
      ({ position }) => position,
    );

  it.each([
    ['before it opens', '2026-11-02', 509, []],
    ['from thirty minutes before', '2026-11-02', 510, [1]],
    ['between two, with the one that began last first', '2026-11-02', 740, [2, 1]],
    ['until thirty minutes after', '2026-11-02', 1050, [2]],
    ['then not', '2026-11-02', 1051, []],
    ['past midnight', '2026-11-03', 20, [3]],
    ['another day', '2026-11-03', 540, []],
  ])('%s', (_, today, minute, expected) => {
    expect(open(today, minute)).toEqual(expected);
  });
});
