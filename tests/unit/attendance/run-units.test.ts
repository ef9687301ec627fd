import { attendedUnits, givenUnits } from '@/lib/attendance/run-units';
import type { Hundredths } from '@/lib/content/amounts';

const units = (hundredths: number) => hundredths as Hundredths;

describe('the units of attending', () => {
  it.each([
    ['a whole course', 1200, false, [], 3, 1200],
    ['two of its three meetings', 1200, false, [1, 3], 3, 800],
    ['one of three that don’t divide', 1000, false, [2], 3, 333],
    ['all meetings of a course by the meeting', 400, true, [], 3, 1200],
    ['one of them', 400, true, [2], 3, 400],
    ['e-learning', 400, false, [], 0, 400],
    ['e-learning by the meeting', 400, true, [], 0, 400],
  ])('of %s', (_, amount, isPerMeeting, meetings, meetingCount, expected) => {
    expect(attendedUnits({ units: units(amount), isPerMeeting }, { meetings, meetingCount })).toBe(expected);
  });
});

describe('the units of giving', () => {
  const meetings = [
    { day: '2026-11-02', begins: 540, ends: 720 },
    { day: '2026-11-02', begins: 780, ends: 1020 },
    { day: '2026-11-09', begins: 540, ends: 590 },
  ];
  it.each([
    ['hour', 783],
    ['day', 200],
    ['item', 100],
  ] as const)('by the %s', (unit, expected) => {
    expect(givenUnits(unit, meetings)).toBe(expected);
  });
});
