import { calendarDate } from '@/lib/shared/calendar-date';
import {
  formatDate,
  formatDateTime,
  formatHours,
  formatPeriod,
  formatShortDate,
  formatTime,
  plural,
  timeBetween,
} from '@/lib/text/nl/shared/format';

describe('dates', () => {
  it.each([
    ['2026-11-23', '23 november 2026', '23-11-2026'],
    ['2026-02-01', '1 februari 2026', '01-02-2026'],
    ['2024-02-29', '29 februari 2024', '29-02-2024'],
    ['1900-01-01', '1 januari 1900', '01-01-1900'],
    ['2199-12-31', '31 december 2199', '31-12-2199'],
  ])('%s is %s, in a table %s', (iso, long, short) => {
    expect([formatDate(calendarDate(iso)), formatShortDate(calendarDate(iso))]).toEqual([long, short]);
  });

  it.each([
    ['2026-03-03', '2026-03-03', '3 maart 2026'],
    ['2026-03-03', '2026-03-05', '3 tot en met 5 maart 2026'],
    ['2026-03-30', '2026-04-01', '30 maart tot en met 1 april 2026'],
    ['2026-12-31', '2027-12-31', '31 december 2026 tot en met 31 december 2027'],
  ])('from %s to %s are one period, what they share said once', (first, last, words) => {
    expect(formatPeriod(calendarDate(first), calendarDate(last))).toBe(words);
  });

  it('know all months', () => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(months.map((month) => formatDate(calendarDate(`2026-${month}-15`)).split(' ')[1])).toEqual(
      'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
    );
  });
});

it.each([
  ['2026-11-29', '2030-11-29', '4 jaar'],
  ['2026-11-29', '2028-01-28', '1 jaar en 1 maand'],
  ['2026-11-29', '2027-02-28', '3 maanden'],
  ['2026-01-31', '2026-02-28', '1 maand'],
  ['2026-11-29', '2026-12-28', '29 dagen'],
  ['2026-12-31', '2027-01-01', '1 dag'],
])('from %s to %s it is %s', (from, to, words) => {
  expect(timeBetween(calendarDate(from), calendarDate(to))).toBe(words);
});

describe('times in Amsterdam', () => {
  it.each([
    ['2026-11-23T13:03:59Z', '14.03 uur', '23 november 2026 om 14.03 uur'],
    ['2026-07-14T12:03:00Z', '14.03 uur', '14 juli 2026 om 14.03 uur'],
    ['2026-11-23T23:00:00Z', '00.00 uur', '24 november 2026 om 00.00 uur'],
    ['2026-07-14T21:59:00Z', '23.59 uur', '14 juli 2026 om 23.59 uur'],
    ['2026-01-05T08:05:00Z', '09.05 uur', '5 januari 2026 om 09.05 uur'],
  ])('%s is %s', (instant, time, both) => {
    expect([formatTime(new Date(instant)), formatDateTime(new Date(instant))]).toEqual([time, both]);
  });
});

describe('numbers', () => {
  it.each([
    [16, '16'],
    [15.9, '15,9'],
    [15.95, '15,95'],
    [0, '0'],
  ])('%d hours is written %s', (hours, text) => {
    expect(formatHours(hours)).toBe(text);
  });

  it.each([
    [0, '0 dagen'],
    [1, '1 dag'],
    [2, '2 dagen'],
    [1.5, '1,5 dagen'],
  ])('%d takes its noun: %s', (count, text) => {
    expect(plural(count, 'dag', 'dagen')).toBe(text);
  });
});
