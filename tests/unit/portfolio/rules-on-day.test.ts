import { readRulesQuery, rulesOnDay } from '@/lib/portfolio/rules-on-day';
import { calendarDate } from '@/lib/shared/calendar-date';
import { normSetOf } from './norm-sets';

const today = calendarDate('2026-11-23');

describe('the day that somebody asks for', () => {
  it.each([
    ['', '2026-11-23'],
    ['  ', '2026-11-23'],
    ['1-2-2026', '2026-02-01'],
    ['1 februari 2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['29-2-2024', '2024-02-29'],
  ])('%p is %s', (typed, day) => {
    expect(readRulesQuery(typed, today)).toEqual({ day, error: null });
  });

  it.each([
    ['29-2-2026', 'not_a_date'],
    ['gisteren', 'date_unreadable'],
    ['1-2-26', 'year_needs_four_digits'],
    ['1-1-1899', 'not_a_date'],
    ['1'.repeat(41), 'too_long'],
  ])('%p is none', (typed, code) => {
    expect(readRulesQuery(typed, today)).toMatchObject({ day: null, error: { code } });
  });
});

describe('the rules of a day', () => {
  const entry = (valid_from: string, valid_to: string | null, changes: object = {}) => ({
    normSet: normSetOf({ valid_from, valid_to, ...changes }),
    assumptions: valid_from,
  });
  const published = [
    entry('2016-01-01', '2022-12-31'),
    entry('2023-01-01', '2027-12-31', { cycle: { mode: 'personal', years: 4, first_start: '2023-01-01' } }),
    entry('2028-01-01', null),
  ];

  it.each([
    ['2016-01-01', '2016-01-01', '2023-01-01', '2016-01-01 2020-12-31'],
    ['2022-12-31', '2016-01-01', '2023-01-01', '2021-01-01 2025-12-31'],
    ['2023-01-01', '2023-01-01', '2028-01-01', null],
    ['2028-01-01', '2028-01-01', null, null],
    ['2031-01-01', '2028-01-01', null, '2031-01-01 2035-12-31'],
  ])('on %s are those of %s, followed by %s; the cycle of everybody is %s', (day, from, next, cycle) => {
    const { held } = rulesOnDay(published, calendarDate(day));
    expect(held?.assumptions).toBe(from);
    expect(held?.next).toBe(next);
    expect(held?.cycle ? `${held.cycle.start} ${held.cycle.end}` : null).toBe(cycle);
  });

  it.each([
    ['before the first', published, '2015-12-31', '2016-01-01'],
    ['after the last', published.slice(0, 1), '2023-01-01', '2016-01-01'],
    ['where there are none', [], '2023-01-01', null],
  ])('%s there are none', (_, given, day, nearest) => {
    expect(rulesOnDay(given, calendarDate(day))).toEqual({ held: null, nearest });
  });
});
