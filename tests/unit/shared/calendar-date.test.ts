import fc from 'fast-check';
import {
  addDays,
  addMonths,
  amsterdamDateOf,
  calendarDate,
  dayAsNumber,
  daysBetween,
  parseCalendarDate,
  readTypedDate,
} from '@/lib/shared/calendar-date';

describe('a typed date', () => {
  it.each([
    ['1-2-2026', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    ['01/02/2026', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['1 2 2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['2026-2-1', '2026-02-01'],
    ['1 februari 2026', '2026-02-01'],
    ['1 feb 2026', '2026-02-01'],
    ['1 feb. 2026', '2026-02-01'],
    ['1-feb-2026', '2026-02-01'],
    ['1 FEBRUARI 2026', '2026-02-01'],
    ['  1 - 2 - 2026  ', '2026-02-01'],
    ['1   februari\t2026', '2026-02-01'],
    ['1\u00a0februari\u00a02026', '2026-02-01'],
    ['29-2-2024', '2024-02-29'],
    ['29 februari 2000', '2000-02-29'],
    ['31-12-2199', '2199-12-31'],
    ['1-1-1900', '1900-01-01'],
  ])('%j is %s', (typed, iso) => {
    expect(readTypedDate(typed)).toBe(iso);
  });

  it.each([
    ['januari', 'jan', 1],
    ['februari', 'febr', 2],
    ['maart', 'mrt', 3],
    ['april', 'apr', 4],
    ['mei', 'mei', 5],
    ['juni', 'jun', 6],
    ['juli', 'jul', 7],
    ['augustus', 'aug', 8],
    ['september', 'sept', 9],
    ['oktober', 'okt', 10],
    ['november', 'nov', 11],
    ['december', 'dec', 12],
  ])('knows %s and %s as month %d', (name, short, month) => {
    const iso = `2026-${String(month).padStart(2, '0')}-23`;
    expect([readTypedDate(`23 ${name} 2026`), readTypedDate(`23 ${short} 2026`)]).toEqual([iso, iso]);
  });

  it.each([
    ['29-2-2025', 'a day that the year lacks'],
    ['29-2-1900', 'a century without leap day'],
    ['31-4-2026', 'a day that the month lacks'],
    ['0-1-2026', 'no day'],
    ['1-13-2026', 'no month'],
    ['2026-13-01', 'no month, year first'],
    ['1-2-26', 'a year of two digits'],
    ['1 feb 26', 'a year of two digits after a name'],
    ['1-2-0026', 'a year before 1900'],
    ['31-12-1899', 'a year before 1900'],
    ['1-1-2200', 'a year after 2199'],
    ['1 brumaire 2026', 'no Dutch month'],
    ['1 constructor 2026', 'a word that every object knows'],
    ['1-2', 'no year'],
    ['1-2-2026 10:00', 'more than a date'],
    ['1-2-20266', 'too many digits'],
    ['morgen', 'a word'],
    ['', 'nothing'],
    ['   ', 'only spaces'],
    ['\u0000', 'a control character'],
  ])('%j is refused: %s', (typed) => {
    expect(readTypedDate(typed)).toBeNull();
  });

  it('reads back every date in every way it may be typed', () => {
    const noon = fc.date({
      min: new Date('1900-01-01T12:00:00Z'),
      max: new Date('2199-12-31T12:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(noon, fc.constantFrom('-', '/', '.', ' '), (instant, mark) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number);
        expect(readTypedDate([day, month, year].join(mark))).toBe(iso);
        expect(readTypedDate(iso)).toBe(iso);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readTypedDate(text);
        expect(read === null || parseCalendarDate(read) === read).toBe(true);
      }),
    );
  });
});

it('a day as a number has the digits of its text', () => {
  expect(dayAsNumber(calendarDate('2026-03-01'))).toBe(20_260_301);
});

describe('a date in code', () => {
  it.each(['2026-02-01', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (iso) => {
    expect(parseCalendarDate(iso)).toBe(iso);
    expect(calendarDate(iso)).toBe(iso);
  });

  it.each(['2026-2-1', '2025-02-29', '1899-12-31', '2200-01-01', '1-2-2026', ' 2026-02-01', '2026-02-01T00:00', ''])(
    '%j is none',
    (text) => {
      expect(parseCalendarDate(text)).toBeNull();
      expect(() => calendarDate(text)).toThrow(RangeError);
    },
  );
});

describe('the date in Amsterdam', () => {
  it.each([
    ['2026-01-14T22:59:59.999Z', '2026-01-14', 'winter, just before midnight'],
    ['2026-01-14T23:00:00Z', '2026-01-15', 'winter, midnight'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14', 'summer, just before midnight'],
    ['2026-07-14T22:00:00Z', '2026-07-15', 'summer, midnight'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'the day that summer time begins'],
    ['2026-03-29T21:59:59Z', '2026-03-29', 'the end of that day of 23 hours'],
    ['2026-03-29T22:00:00Z', '2026-03-30', 'and the next'],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'the day that winter time begins'],
    ['2026-10-25T22:59:59Z', '2026-10-25', 'the end of that day of 25 hours'],
    ['2026-10-25T23:00:00Z', '2026-10-26', 'and the next'],
    ['2025-12-31T23:00:00Z', '2026-01-01', 'new year'],
  ])('at %s is %s (%s)', (instant, iso) => {
    expect(amsterdamDateOf(new Date(instant))).toBe(iso);
  });
});

describe('counting with dates', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(calendarDate(from), days)).toBe(to);
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-23', 3, '2027-02-23'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(calendarDate(from), months)).toBe(to);
  });

  it('orders as text does', () => {
    const days = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(days, (count) => {
        const start = calendarDate('1900-01-01');
        expect(addDays(start, count) > start).toBe(true);
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    );
  });

  it('refuses to leave the years that it knows', () => {
    expect(() => addDays(calendarDate('2199-12-31'), 1)).toThrow(RangeError);
  });
});
