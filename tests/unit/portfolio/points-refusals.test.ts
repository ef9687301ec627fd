import { workOutPointsFile } from '@/lib/portfolio/points-file';
import { activityInFile, caseInFile, normSetInFile, typeInFile } from './case-files';

/** Where a file is refused, and why where the table says so. */
function refusalOf(content: unknown): string[] {
  const result = workOutPointsFile(content);
  return result.ok ? ['taken'] : result.reasons.map(({ path }) => path);
}

const withNormSet = (changes: object) => caseInFile({ normsets: [normSetInFile(changes)] });
const withType = (changes: object) => withNormSet({ activity_types: [{ ...typeInFile(), ...changes }] });
const withActivity = (changes: object) => caseInFile({ activities: [{ ...activityInFile(), ...changes }] });
const withCycle = (changes: object) => caseInFile({ cycle: { ...caseInFile().cycle, ...changes } });
const gone = undefined;

it('takes a case and a list of them, and answers in the same form and order', () => {
  expect(refusalOf(caseInFile())).toEqual(['taken']);
  expect(workOutPointsFile([])).toEqual({ ok: true, report: [] });
  const two = workOutPointsFile([caseInFile({ activities: [] }), caseInFile()]);
  const totals = two.ok && Array.isArray(two.report) ? two.report.map(({ totals }) => totals.certain) : [];
  expect(totals).toEqual([0, 8]);
});

describe('what may be absent', () => {
  it.each<[string, object]>([
    ['conditions and example, or null', withType({ conditions: null })],
    ['with texts', withType({ conditions: 'Met programma', example: 'Een cursus' })],
    ['every maximum and minimum', withNormSet({ accredited_min: gone, categories: [{ code: 'A1' }, { code: 'A2' }] })],
    ['maxima of null', withType({ max_per_activity: null, max_per_year: null, max_per_cycle: null })],
    ['the end of a norm set', withNormSet({ valid_to: gone })],
    [
      'the defaults of mode and of joining',
      withNormSet({ joiner_rule: gone, cycle: { years: 5, first_start: '2016-01-01' } }),
    ],
    ['an extension, or null', withCycle({ extended_end: null })],
    ['any activity', caseInFile({ activities: [] })],
    ['the assumptions beside a norm set', withNormSet({ assumptions: 'Eén punt per uur' })],
    ['a type of which no norm set has heard', withActivity({ type: '' })],
  ])('%s', (_, content) => {
    expect(refusalOf(content)).toEqual(['taken']);
  });
});

describe('the form of a file', () => {
  it.each<[string, unknown, string[]]>([
    ['no object', 'points', ['the file']],
    ['null', null, ['the file']],
    ['nothing in it', {}, ['today', 'cycle', 'normsets', 'activities']],
    ['a list with a wrong one', [caseInFile(), 7], ['1']],
    [
      'a wrong part of one in a list',
      [caseInFile(), withType({ category: 'A9' })],
      ['1.normsets.0.activity_types.0.category'],
    ],
    ['a misspelt name', withType({ max_per_yaer: 5 }), ['normsets.0.activity_types.0.max_per_yaer']],
    ['a name of the code', caseInFile({ normSets: [] }), ['normSets']],
    ['a day that isn’t there', caseInFile({ today: '2027-02-29' }), ['today']],
    ['a day with a time', caseInFile({ today: '2027-02-28T00:00:00Z' }), ['today']],
    ['a day as people type it', withCycle({ start: '1-1-2026' }), ['cycle.start']],
    ['a number for a day', withCycle({ joined: 20260101 }), ['cycle.joined']],
    ['no day of joining', withCycle({ joined: gone }), ['cycle.joined']],
  ])('%s', (_, content, paths) => {
    expect(refusalOf(content)).toEqual(paths);
  });
});

describe('the cycle', () => {
  it.each<[string, unknown, string[]]>([
    ['ends before it starts', withCycle({ end: '2025-12-31' }), ['cycle.end']],
    ['is extended to before its end', withCycle({ extended_end: '2030-12-30' }), ['cycle.extended_end']],
    ['is extended to its end', withCycle({ extended_end: '2030-12-31' }), ['taken']],
    ['has no norm set on its first day', withNormSet({ valid_from: '2026-01-02' }), ['cycle.start']],
    ['has one up to the day before', withNormSet({ valid_to: '2025-12-31' }), ['cycle.start']],
    ['has one up to that day', withNormSet({ valid_to: '2026-01-01' }), ['taken']],
    ['has none at all', caseInFile({ normsets: [] }), ['cycle.start']],
  ])('%s', (_, content, paths) => {
    expect(refusalOf(content)).toEqual(paths);
  });
});

describe('amounts', () => {
  const amountOfType = ['points_per_unit', 'max_per_activity', 'max_per_year', 'max_per_cycle'];

  it.each(amountOfType)('%s of a type: two decimals, not negative', (name) => {
    const path = [`normsets.0.activity_types.0.${name}`];
    const answers = [0, 0.25, 1.005, 0.1 + 0.2, -0.5, -1, '1', 1e10, Number.POSITIVE_INFINITY].map((amount) =>
      refusalOf(withType({ [name]: amount })),
    );
    expect(answers).toEqual([['taken'], ['taken'], path, path, path, path, path, path, path]);
  });

  it.each([
    ['total', (total: unknown) => withNormSet({ total }), 'normsets.0.total'],
    ['accredited_min', (accredited_min: unknown) => withNormSet({ accredited_min }), 'normsets.0.accredited_min'],
    [
      'the minimum of a category',
      (min: unknown) => withNormSet({ categories: [{ code: 'A2' }, { code: 'A1', min }] }),
      'normsets.0.categories.1.min',
    ],
  ])('%s is whole', (_, given, path) => {
    expect([0, 160, 160.5, -1, 0.001].map((amount) => refusalOf(given(amount)))).toEqual([
      ['taken'],
      ['taken'],
      [path],
      [path],
      [path],
    ]);
  });

  it('the maximum of a category needn’t be', () => {
    const given = (max: unknown) => withNormSet({ categories: [{ code: 'A1', max }, { code: 'A2' }] });
    expect([60.25, -1, 1.005].map((max) => refusalOf(given(max)))).toEqual([
      ['taken'],
      ['normsets.0.categories.0.max'],
      ['normsets.0.categories.0.max'],
    ]);
  });

  it('a step is more than nothing', () => {
    expect([0.01, 3, 0, -0.5, 0.125, null].map((step) => refusalOf(withNormSet({ step })))).toEqual([
      ['taken'],
      ['taken'],
      ...Array(4).fill(['normsets.0.step']),
    ]);
  });

  it('so are units', () => {
    expect([0.01, 1e9, 0, -3, 2.505, '8', null].map((units) => refusalOf(withActivity({ units })))).toEqual([
      ['taken'],
      ['taken'],
      ['taken'],
      ...Array(4).fill(['activities.0.units']),
    ]);
  });

  it('all claims together are no more than can be counted exactly', () => {
    const normsets = [normSetInFile({ activity_types: [typeInFile({ points_per_unit: 1e6 })] })];
    const twice = (units: number) => ['a', 'b'].map((id) => activityInFile({ id, units }));
    expect(refusalOf(caseInFile({ normsets, activities: twice(5_000_000) }))).toEqual(['taken']);
    expect(refusalOf(caseInFile({ normsets, activities: twice(5_000_001) }))).toEqual(['activities']);
  });
});

describe('norm sets', () => {
  const held = (valid_from: string, valid_to: string | null) => normSetInFile({ valid_from, valid_to });

  it.each<[string, unknown, string[]]>([
    ['end before they begin', withNormSet({ valid_to: '2015-12-31' }), ['normsets.0.valid_to']],
    ['lack a type’s category', withType({ category: 'A3' }), ['normsets.0.activity_types.0.category']],
    [
      'have a type twice',
      withNormSet({ activity_types: [typeInFile(), typeInFile({ code: 'talk' }), typeInFile()] }),
      ['normsets.0.activity_types.2.code'],
    ],
    [
      'have a category twice',
      withNormSet({ categories: ['A1', 'A2', 'A1'].map((code) => ({ code })) }),
      ['normsets.0.categories.2.code'],
    ],
    ['know no such review', withType({ review: 'always' }), ['normsets.0.activity_types.0.review']],
    ['know no such unit', withType({ unit: 'week' }), ['normsets.0.activity_types.0.unit']],
    [
      'don’t say whether evidence is needed',
      withType({ evidence_required: gone }),
      ['normsets.0.activity_types.0.evidence_required'],
    ],
    ['have a type whose name is no text', withType({ name: 7 }), ['normsets.0.activity_types.0.name']],
    ['know no such rule of joining', withNormSet({ joiner_rule: 'half' }), ['normsets.0.joiner_rule']],
    [
      'know no such cycle',
      withNormSet({ cycle: { mode: 'yearly', years: 5, first_start: '2016-01-01' } }),
      ['normsets.0.cycle.mode'],
    ],
    [
      'have cycles of half a year',
      withNormSet({ cycle: { mode: 'common', years: 0.5, first_start: '2016-01-01' } }),
      ['normsets.0.cycle.years'],
    ],
    ['say nothing of cycles', withNormSet({ cycle: gone }), ['normsets.0.cycle']],
  ])('%s', (_, content, paths) => {
    expect(refusalOf(content)).toEqual(paths);
  });

  it.each<[string, [string, string | null][], string[]]>([
    [
      'one after the other',
      [
        ['2016-01-01', '2026-12-31'],
        ['2027-01-01', null],
      ],
      ['taken'],
    ],
    [
      'with a gap',
      [
        ['2016-01-01', '2026-12-31'],
        ['2028-01-01', null],
      ],
      ['taken'],
    ],
    [
      'in any order',
      [
        ['2027-01-01', null],
        ['2016-01-01', '2026-12-31'],
      ],
      ['taken'],
    ],
    [
      'both on one day',
      [
        ['2016-01-01', '2027-01-01'],
        ['2027-01-01', null],
      ],
      ['normsets.1.valid_from'],
    ],
    [
      'the later one first in the file',
      [
        ['2027-01-01', null],
        ['2016-01-01', '2027-01-01'],
      ],
      ['normsets.0.valid_from'],
    ],
    [
      'two without an end',
      [
        ['2016-01-01', null],
        ['2027-01-01', null],
      ],
      ['normsets.1.valid_from'],
    ],
    [
      'the same twice',
      [
        ['2016-01-01', null],
        ['2016-01-01', null],
      ],
      ['normsets.1.valid_from'],
    ],
    [
      'a long one over two short ones',
      [
        ['2016-01-01', '2029-12-31'],
        ['2017-01-01', '2017-12-31'],
        ['2019-01-01', '2019-12-31'],
      ],
      ['normsets.1.valid_from', 'normsets.2.valid_from'],
    ],
  ])('%s', (_, days, paths) => {
    expect(refusalOf(caseInFile({ normsets: days.map(([from, to]) => held(from, to)) }))).toEqual(paths);
  });
});

describe('activities', () => {
  it.each<[string, unknown, string[]]>([
    ['end before they begin', withActivity({ last_day: '2027-05-09' }), ['activities.0.last_day']],
    ['last one day', withActivity({ first_day: '2027-05-10', last_day: '2027-05-10' }), ['taken']],
    ['have no last day', withActivity({ last_day: null }), ['activities.0.last_day']],
    ['have an unknown state', withActivity({ state: 'done' }), ['activities.0.state']],
    ['don’t say whether there is evidence', withActivity({ evidence: 'yes' }), ['activities.0.evidence']],
    ['don’t say whether the course is accredited', withActivity({ accredited: gone }), ['activities.0.accredited']],
    ['have no id', withActivity({ id: '' }), ['activities.0.id']],
    ['share an id', caseInFile({ activities: [activityInFile(), activityInFile()] }), ['activities.1.id']],
    [
      'share one as text',
      caseInFile({ activities: [{ ...activityInFile(), id: 7 }, activityInFile({ id: '7' })] }),
      ['activities.1.id'],
    ],
  ])('%s', (_, content, paths) => {
    expect(refusalOf(content)).toEqual(paths);
  });

  it('an id that is a number comes back as one', () => {
    const result = workOutPointsFile(withActivity({ id: 7 }));
    expect(result).toMatchObject({ ok: true, report: { activities: [{ id: 7 }] } });
  });
});

it('says everything that is wrong at once, over all cases', () => {
  const wrong = withActivity({ units: -3, state: 'done' });
  expect(refusalOf([wrong, caseInFile(), withType({ category: 'A3' })])).toEqual([
    '0.activities.0.units',
    '0.activities.0.state',
    '2.normsets.0.activity_types.0.category',
  ]);
});

it('says what is missing in so many words', () => {
  expect(workOutPointsFile(withNormSet({ total: gone }))).toEqual({
    ok: false,
    reasons: [{ code: 'file_problem', path: 'normsets.0.total', message: 'is missing' }],
  });
});
