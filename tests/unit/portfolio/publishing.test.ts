import { type NormSetEntry, readNormSetRow, storedRules } from '@/lib/content/normset-file';
import { publishableNormSets } from '@/lib/content/publishing';
import { calendarDate } from '@/lib/shared/calendar-date';
import { typeInFile } from './case-files';
import { normSetOf } from './norm-sets';

const today = calendarDate('2026-11-23');

function entry(from: string, changes: object = {}, assumptions = ''): NormSetEntry {
  return { normSet: normSetOf({ valid_from: from, ...changes }), assumptions };
}

/** The first days of what would be published, or each reason with its place. */
function outcome(stored: NormSetEntry[], given: NormSetEntry[]): string[] {
  const decided = publishableNormSets(stored, given, today);
  if (decided.ok) return decided.fresh.map(({ normSet }) => normSet.validFrom);
  return decided.reasons.map(({ place, code }) => `${place} ${code}`);
}

const first = entry('2016-01-01');
const planned = entry('2031-01-01');

describe('beside what is there', () => {
  it.each<[string, NormSetEntry[], string[]]>([
    ['one for tomorrow', [entry('2026-11-24')], ['2026-11-24']],
    ['one for today', [entry('2026-11-23')], ['0 norm_set_not_in_the_future']],
    ['one for the past', [entry('2021-01-01')], ['0 norm_set_not_in_the_future']],
    ['the same again', [entry('2016-01-01')], []],
    ['the same again, in other words', [entry('2016-01-01', { valid_to: null, accredited_min: 40.0 })], []],
    ['other rules for its day', [entry('2016-01-01', { total: 100 })], ['0 norm_set_day_taken']],
    ['other assumptions for its day', [entry('2016-01-01', {}, 'Anders')], ['0 norm_set_day_taken']],
    ['two, in any order', [entry('2031-01-01'), entry('2027-01-01')], ['2027-01-01', '2031-01-01']],
    ['the same twice in one file', [planned, planned], ['2031-01-01']],
    ['two for one day', [planned, entry('2031-01-01', { total: 1 })], ['1 norm_set_day_taken']],
    ['a good one beside a wrong one', [planned, entry('2020-01-01')], ['1 norm_set_not_in_the_future']],
  ])('%s', (_, given, expected) => {
    expect(outcome([first], given)).toEqual(expected);
  });

  it('nothing fits before one that is planned', () => {
    expect(outcome([first, planned], [entry('2028-01-01')])).toEqual(['0 norm_set_before_the_last']);
    expect(outcome([first, planned], [entry('2031-01-02')])).toEqual(['2031-01-02']);
  });
});

describe('where there is none yet', () => {
  it.each<[string, NormSetEntry[], string[]]>([
    ['one from the past', [first], ['2016-01-01']],
    ['one from a day to come', [planned], ['2031-01-01']],
    ['several', [planned, first, entry('2021-01-01')], ['2016-01-01', '2021-01-01', '2031-01-01']],
  ])('%s', (_, given, expected) => {
    expect(outcome([], given)).toEqual(expected);
  });
});

describe('a last day is what the next one makes it', () => {
  it.each<[string, NormSetEntry[], string[]]>([
    [
      'named with the next in the same file',
      [entry('2027-01-01', { valid_to: '2030-12-31' }), planned],
      ['2027-01-01', '2031-01-01'],
    ],
    ['named of the one that is there', [entry('2016-01-01', { valid_to: '2030-12-31' }), planned], ['2031-01-01']],
    ['with none after it', [entry('2027-01-01', { valid_to: '2030-12-31' })], ['0 norm_set_ends_otherwise']],
    ['with days between', [entry('2027-01-01', { valid_to: '2030-12-30' }), planned], ['0 norm_set_ends_otherwise']],
    ['overlapping', [entry('2027-01-01', { valid_to: '2031-01-01' }), planned], ['0 norm_set_ends_otherwise']],
  ])('%s', (_, given, expected) => {
    expect(outcome([first], given)).toEqual(expected);
  });
});

describe('a row', () => {
  const days = { validFrom: calendarDate('2016-01-01'), validTo: calendarDate('2020-12-31') };

  it.each([
    ['everything absent', {}],
    [
      'maxima of each kind',
      { activity_types: [typeInFile({ max_per_activity: 4, max_per_year: 8.25, max_per_cycle: 0 })] },
    ],
    ['a category with a maximum', { categories: [{ code: 'A1', min: 3, max: 12.5 }, { code: 'A2' }] }],
    [
      'cycles of one’s own, joiners in full',
      { cycle: { mode: 'personal', years: 2, first_start: '2020-02-29' }, joiner_rule: 'full' },
    ],
  ])('gives back what was stored: %s', (_, changes) => {
    const normSet = normSetOf({ valid_from: '2016-01-01', valid_to: '2020-12-31', ...changes });
    const rules: unknown = JSON.parse(JSON.stringify(storedRules(normSet)));
    expect(readNormSetRow({ ...days, rules })).toEqual({ ok: true, normSet });
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another form', { ...storedRules(first.normSet), total: 'veel' }],
  ])('is refused when it holds %s', (_, rules) => {
    expect(readNormSetRow({ ...days, rules }).ok).toBe(false);
  });
});
