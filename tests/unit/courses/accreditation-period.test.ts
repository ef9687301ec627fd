import {
  accreditationOfRun,
  accreditationPeriod,
  type HeldPeriod,
  holdsOn,
  lastDayOf,
} from '@/lib/courses/accreditation-period';
import { calendarDate } from '@/lib/shared/calendar-date';

const held = (validFrom: string, validTo: string, endedOn: string | null = null): HeldPeriod => ({
  validFrom: calendarDate(validFrom),
  validTo: calendarDate(validTo),
  endedOn: endedOn === null ? null : calendarDate(endedOn),
});

describe('the period of an accreditation', () => {
  it.each([
    ['begins on the day of the decision', '2026-11-29', null, '2026-11-29', '2028-11-28'],
    ['ends on a leap day where it must', '2026-03-01', null, '2026-03-01', '2028-02-29'],
    ['goes on from what it renews', '2026-11-29', '2026-12-31', '2027-01-01', '2028-12-31'],
    ['goes on the day after the last one', '2026-11-29', '2026-11-29', '2026-11-30', '2028-11-29'],
    ['never begins before the decision', '2026-11-29', '2026-11-01', '2026-11-29', '2028-11-28'],
  ])('%s', (_, decidedOn, until, validFrom, validTo) => {
    expect(accreditationPeriod(calendarDate(decidedOn), 2, until === null ? null : calendarDate(until))).toEqual({
      validFrom,
      validTo,
    });
  });

  it.each([
    ['2026-01-01', true],
    ['2025-12-31', false],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('of 2026 and 2027 holds on %s: %s', (day, holds) => {
    expect(holdsOn(held('2026-01-01', '2027-12-31'), calendarDate(day))).toBe(holds);
  });

  it('that was taken back holds until that day', () => {
    const ended = held('2026-01-01', '2027-12-31', '2026-06-30');
    expect(lastDayOf(ended)).toBe('2026-06-30');
    expect(holdsOn(ended, calendarDate('2026-06-30'))).toBe(true);
    expect(holdsOn(ended, calendarDate('2026-07-01'))).toBe(false);
    expect(lastDayOf(held('2026-01-01', '2027-12-31', '2028-05-01'))).toBe('2027-12-31');
  });
});

describe('the accreditation of a run', () => {
  const first = held('2024-01-01', '2025-12-31');
  const renewed = held('2026-01-01', '2027-12-31');
  const newer = held('2026-06-01', '2028-05-31');
  const takenBack = held('2026-06-01', '2028-05-31', '2026-07-01');

  it.each([
    ['is the one in whose period its first day lies', [first, renewed], '2025-12-31', first],
    ['is that of the day after for a run that begins then', [first, renewed], '2026-01-01', renewed],
    ['is the newest where two hold', [renewed, newer], '2026-06-01', newer],
    ['is the earlier one before the newest begins', [newer, renewed], '2026-05-31', renewed],
    ['is none before the first', [first], '2023-12-31', undefined],
    ['is none after it was taken back', [takenBack], '2026-07-02', undefined],
    ['is the one beside it then', [renewed, takenBack], '2026-07-02', renewed],
  ])('%s', (_, all, day, expected) => {
    expect(accreditationOfRun(all, calendarDate(day))).toBe(expected);
  });
});
