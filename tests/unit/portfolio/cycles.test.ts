import type { NormSet } from '@/lib/content/normset';
import { cycleAfter, cycleBefore, cycleOn, cyclesByJoining, cyclesUntil } from '@/lib/portfolio/cycles';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import { normSetOf } from './norm-sets';

type Days = { from?: string; to?: string | null; mode?: 'common' | 'personal'; years?: number; first?: string };

function normSet({ from = '2016-01-01', to = null, mode = 'common', years = 5, first = '2016-01-01' }: Days = {}) {
  return normSetOf({ valid_from: from, valid_to: to, counts_from: from, cycle: { mode, years, first_start: first } });
}

/** Each cycle as "start end", then why there is no other. */
function told(normSets: NormSet[], joined: string, until: string): string[] {
  const { cycles, ending } = cyclesUntil(normSets, calendarDate(joined), calendarDate(until));
  return [...cycles.map(({ start, end }) => `${start} ${end}`), ...(ending ? [reasonOf(ending)] : [])];
}

const reasonOf = (reason: { code: string; day?: string }) => [reason.code, reason.day].filter(Boolean).join(' ');

function cycleOfDay(normSets: NormSet[], joined: string, day: string): string {
  const found = cycleOn(normSets, calendarDate(joined), calendarDate(day));
  return found.ok ? `${found.cycle.start} ${found.cycle.end}` : found.reasons.map(reasonOf).join();
}

const common = [normSet()];
const personal = [normSet({ mode: 'personal' })];

describe('common cycles', () => {
  it.each([
    [
      'on the very first day',
      '2016-01-01',
      ['2016-01-01 2020-12-31', '2021-01-01 2025-12-31', '2026-01-01 2030-12-31'],
    ],
    ['on the last day of a cycle', '2025-12-31', ['2021-01-01 2025-12-31', '2026-01-01 2030-12-31']],
    ['on the first day of a cycle', '2026-01-01', ['2026-01-01 2030-12-31']],
    ['halfway', '2023-06-10', ['2021-01-01 2025-12-31', '2026-01-01 2030-12-31']],
    [
      'before the first cycle',
      '2012-03-01',
      ['2016-01-01 2020-12-31', '2021-01-01 2025-12-31', '2026-01-01 2030-12-31'],
    ],
  ])('of whoever joined %s', (_, joined, cycles) => {
    expect(told(common, joined, '2028-06-15')).toEqual(cycles);
  });

  it.each([
    ['its first day', '2021-01-01', '2021-01-01 2025-12-31'],
    ['its last day', '2025-12-31', '2021-01-01 2025-12-31'],
    ['29 February in it', '2024-02-29', '2021-01-01 2025-12-31'],
    ['the day after it', '2026-01-01', '2026-01-01 2030-12-31'],
    ['a day before the first one', '2015-12-31', 'before_first_cycle'],
  ])('hold %s', (_, day, cycle) => {
    expect(cycleOfDay(common, '2016-01-01', day)).toBe(cycle);
  });

  it('hold the days before somebody joined within their first, and none before it', () => {
    expect(cycleOfDay(common, '2023-06-10', '2021-02-01')).toBe('2021-01-01 2025-12-31');
    expect(cycleOfDay(common, '2023-06-10', '2020-12-31')).toBe('before_first_cycle');
  });

  it('that begin on 29 February end on the day before the next one', () => {
    expect(told([normSet({ first: '2016-02-29', years: 4 })], '2016-03-01', '2020-02-29')).toEqual([
      '2016-02-29 2020-02-28',
      '2020-02-29 2024-02-28',
    ]);
    expect(told([normSet({ first: '2016-02-29' })], '2016-03-01', '2022-01-01')).toEqual([
      '2016-02-29 2021-02-28',
      '2021-03-01 2026-02-28',
    ]);
  });

  it('begin with the first that has a norm set on its first day', () => {
    const later = [normSet({ from: '2018-03-01' })];
    expect(told(later, '2018-05-01', '2021-06-01')).toEqual(['2021-01-01 2025-12-31']);
    expect(cycleOfDay(later, '2018-05-01', '2019-01-01')).toBe('before_first_cycle');
  });
});

describe('cycles of one’s own', () => {
  it.each([
    ['an ordinary day', '2017-03-15', ['2017-03-15 2022-03-14', '2022-03-15 2027-03-14']],
    ['1 March', '2019-03-01', ['2019-03-01 2024-02-29']],
    ['29 February', '2016-02-29', ['2016-02-29 2021-02-28', '2021-03-01 2026-02-28']],
  ])('begin on the day of joining: %s', (_, joined, cycles) => {
    expect(told(personal, joined, '2023-01-01')).toEqual(cycles);
  });

  it('need a norm set on that day', () => {
    expect(told(personal, '2015-06-01', '2023-01-01')).toEqual(['no_norm_set 2015-06-01']);
    expect(cycleOfDay(personal, '2015-06-01', '2023-01-01')).toBe('no_norm_set 2015-06-01');
  });

  it('aren’t there before it', () => {
    expect(cycleOfDay(personal, '2017-03-15', '2017-03-14')).toBe('before_first_cycle');
  });
});

describe('where the norm set changes', () => {
  const old = normSet({ to: '2022-12-31' });

  it.each<[string, NormSet[], string[]]>([
    [
      'in the middle of a cycle: that one stays, the next one follows the new',
      [old, normSet({ from: '2023-01-01', years: 4 })],
      ['2021-01-01 2025-12-31', '2026-01-01 2029-12-31', '2030-01-01 2033-12-31'],
    ],
    [
      'on the first day of a cycle',
      [normSet({ to: '2025-12-31' }), normSet({ from: '2026-01-01', years: 3, first: '2026-01-01' })],
      ['2021-01-01 2025-12-31', '2026-01-01 2028-12-31', '2029-01-01 2031-12-31'],
    ],
    [
      'to one that no cycle begins under',
      [old, normSet({ from: '2023-01-01', to: '2024-06-30', years: 1 }), normSet({ from: '2024-07-01', years: 6 })],
      ['2021-01-01 2025-12-31', '2026-01-01 2031-12-31'],
    ],
    [
      'from common cycles to one’s own: they begin where the common one ended',
      [old, normSet({ from: '2023-01-01', mode: 'personal' })],
      ['2021-01-01 2025-12-31', '2026-01-01 2030-12-31', '2031-01-01 2035-12-31'],
    ],
    [
      'back to common ones meanwhile',
      [
        old,
        normSet({ from: '2023-01-01', to: '2024-12-31', mode: 'personal' }),
        normSet({ from: '2025-01-01', years: 4, first: '2025-01-01' }),
      ],
      ['2021-01-01 2025-12-31', '2026-01-01 2029-12-31', '2030-01-01 2033-12-31'],
    ],
  ])('%s', (_, normSets, cycles) => {
    expect(told(normSets, '2022-05-01', '2031-06-01')).toEqual(cycles);
  });

  it('from one’s own cycles to common ones: the next lasts at least as long as theirs, and ends with one of them', () => {
    const normSets = [
      normSet({ to: '2024-12-31', mode: 'personal' }),
      normSet({ from: '2025-01-01', first: '2026-01-01' }),
    ];
    expect(told(normSets, '2022-05-01', '2037-01-01')).toEqual([
      '2022-05-01 2027-04-30',
      '2027-05-01 2035-12-31',
      '2036-01-01 2040-12-31',
    ]);
  });

  it('to a day without one: that is where it ends', () => {
    const normSets = [old];
    expect(told(normSets, '2022-05-01', '2027-01-01')).toEqual(['2021-01-01 2025-12-31', 'no_norm_set 2026-01-01']);
    expect(cycleOfDay(normSets, '2022-05-01', '2025-12-31')).toBe('2021-01-01 2025-12-31');
    expect(cycleOfDay(normSets, '2022-05-01', '2026-01-01')).toBe('no_norm_set 2026-01-01');
  });

  it('without any there is no cycle', () => {
    expect(told([], '2022-05-01', '2027-01-01')).toEqual(['no_norm_set 2022-05-01']);
  });
});

it('a cycle carries its norm set and the day of joining', () => {
  const normSets = [normSet({ to: '2025-12-31' }), normSet({ from: '2026-01-01', years: 4 })];
  const { cycles } = cyclesUntil(normSets, calendarDate('2022-05-01'), calendarDate('2027-01-01'));
  expect(cycles.map(({ normSet: { validFrom }, joined, extendedEnd }) => [validFrom, joined, extendedEnd])).toEqual([
    ['2016-01-01', '2022-05-01', null],
    ['2026-01-01', '2022-05-01', null],
  ]);
});

it('the cycles before and after one', () => {
  const [first, second] = cyclesUntil(common, calendarDate('2019-05-01'), calendarDate('2022-01-01')).cycles;
  if (!first || !second) throw new Error('two cycles were expected');
  expect(cycleBefore(common, second)).toEqual(first);
  expect(cycleBefore(common, first)).toBeNull();
  expect(cycleAfter(common, first)).toEqual({ ok: true, cycle: second });
  const extended = { ...first, extendedEnd: calendarDate('2021-06-30') };
  expect(cycleAfter(common, extended)).toEqual({ ok: true, cycle: second });
});

it('the calendar’s end is an end', () => {
  const normSets = [normSet({ years: 100 })];
  expect(told(normSets, '2020-01-01', '2199-12-31')).toEqual([
    '2016-01-01 2115-12-31',
    '2116-01-01 2199-12-31',
    'no_norm_set 2199-12-31',
  ]);
});

it.each([
  ['common ones', common],
  ['ones of one’s own', personal],
  [
    'first the one, then the other',
    [normSet({ to: '2022-06-30' }), normSet({ from: '2022-07-01', mode: 'personal', years: 3 })],
  ],
  [
    'first the other, then the one',
    [normSet({ to: '2022-06-30', mode: 'personal', years: 3 }), normSet({ from: '2022-07-01' })],
  ],
  ['with days without a norm set', [normSet({ to: '2019-12-31' }), normSet({ from: '2023-01-01' })]],
])('the cycles of many at once are those of each: %s', (_, normSets) => {
  const days = Array.from({ length: 60 }, (_unused, i) => addDays(calendarDate('2012-01-01'), i * 97));
  const until = calendarDate('2027-06-15');
  const byDay = cyclesByJoining(normSets, days, until);
  expect(days.map((day) => byDay.get(day))).toEqual(days.map((day) => cyclesUntil(normSets, day, until).cycles));
});
