import { activityInFile, caseInFile, linesOf, normSetInFile, typeInFile, workedOut } from './case-files';

const until2027 = { valid_to: '2027-12-31' };
const from2028 = { valid_from: '2028-01-01' };

describe('what an activity claims', () => {
  it.each([
    ['units times points', { units: 8 }, { points_per_unit: 1.5 }, {}, 12],
    ['rounded down to a step', { units: 7.75 }, {}, { step: 0.5 }, 7.5],
    ['rounded down to a step of quarters', { units: 7.8 }, {}, { step: 0.25 }, 7.75],
    ['never up', { units: 7.99 }, {}, { step: 1 }, 7],
    ['nothing below a step', { units: 2 }, {}, { step: 3 }, 0],
    ['nothing at no points', { units: 2 }, { points_per_unit: 0 }, {}, 0],
  ])('is %s', (_, activity, type, normSet, claimed) => {
    const normsets = [normSetInFile({ ...normSet, activity_types: [typeInFile(type)] })];
    const given = caseInFile({ normsets, activities: [activityInFile(activity)] });
    expect(linesOf(given)).toEqual([['a', 'certain', claimed, claimed, '']]);
  });

  it.each([
    ['2027-12-31', 8],
    ['2028-01-01', 15],
  ])('is by the norm set of its last day: %s', (last_day, claimed) => {
    const dearer = normSetInFile({ ...from2028, step: 3, activity_types: [typeInFile({ points_per_unit: 2 })] });
    const activities = [activityInFile({ first_day: '2027-12-01', last_day })];
    expect(linesOf(caseInFile({ normsets: [dearer, normSetInFile(until2027)], activities }))).toEqual([
      ['a', 'certain', claimed, claimed, ''],
    ]);
  });
});

describe('nothing counts', () => {
  const types = [typeInFile()];

  it.each([
    ['rejected', { state: 'rejected' as const }, 'none'],
    ['withdrawn', { state: 'withdrawn' as const }, 'none'],
    ['before_start', { last_day: '2026-06-30' }, 'certain'],
    ['before_start', { last_day: '2025-12-31' }, 'certain'],
    ['outside_cycle', { last_day: '2031-01-01' }, 'planned'],
    ['rejected', { last_day: '2025-12-31', state: 'rejected' as const }, 'none'],
    ['rejected', { last_day: '2031-01-01', state: 'rejected' as const }, 'none'],
    ['before_start', { last_day: '2026-06-30', state: 'submitted' as const, evidence: false }, 'to_be_assessed'],
    ['before_start', { last_day: '2025-12-31', state: 'draft' as const }, 'to_be_assessed'],
    ['outside_cycle', { last_day: '2031-01-01', state: 'submitted' as const, evidence: false }, 'planned'],
  ])('%s of %j, its class unchanged', (reason, activity, pointsClass) => {
    const normsets = [normSetInFile({ counts_from: '2026-07-01', activity_types: types })];
    expect(linesOf(caseInFile({ normsets, activities: [activityInFile(activity)] }))).toEqual([
      ['a', pointsClass, 8, 0, reason],
    ]);
  });

  it('missing evidence gives way to the reason why nothing counts', () => {
    const cycle = { start: '2028-01-01', end: '2028-12-31', joined: '2028-01-01' };
    const activities = [activityInFile({ state: 'submitted', evidence: false, last_day: '2027-12-31' })];
    expect(linesOf(caseInFile({ cycle, activities }))).toEqual([['a', 'to_be_assessed', 8, 0, 'outside_cycle']]);
  });

  it.each([
    ['first day of the cycle', '2026-01-01', ''],
    ['day before it', '2025-12-31', 'outside_cycle'],
    ['last day of the extension', '2031-06-30', ''],
    ['day after it', '2031-07-01', 'outside_cycle'],
  ])('the %s', (_, last_day, reason) => {
    const cycle = { start: '2026-01-01', end: '2030-12-31', extended_end: '2031-06-30', joined: '2026-01-01' };
    const [line] = workedOut(caseInFile({ cycle, activities: [activityInFile({ last_day })] })).activities;
    expect(line).toMatchObject({ counted: reason ? 0 : 8, reasons: reason ? [reason] : [] });
  });

  it('the day from which points count is the cycle’s norm set’s, the day itself included', () => {
    const early = normSetInFile({ ...until2027, counts_from: '2026-07-01' });
    const later = normSetInFile({ ...from2028, counts_from: '2029-01-01' });
    const days = ['2026-06-30', '2026-07-01', '2028-03-01'];
    const activities = days.map((last_day) => activityInFile({ id: last_day, last_day }));
    expect(linesOf(caseInFile({ normsets: [early, later], activities }))).toEqual([
      ['2026-06-30', 'certain', 8, 0, 'before_start'],
      ['2026-07-01', 'certain', 8, 8, ''],
      ['2028-03-01', 'certain', 8, 8, ''],
    ]);
  });

  it.each([
    ['its own norm set doesn’t know the type, though the cycle’s does', '2028-02-01', 'talk'],
    ['no norm set knows it', '2027-02-01', 'unheard_of'],
    ['the word is one that every object knows', '2027-02-01', 'constructor'],
    ['there is no norm set on its last day', '2029-01-01', 'course'],
  ])('%s', (_, last_day, type) => {
    const normsets = [
      normSetInFile(until2027),
      normSetInFile({ ...from2028, valid_to: '2028-12-31', activity_types: types }),
    ];
    const given = caseInFile({ today: '2030-01-01', normsets, activities: [activityInFile({ last_day, type })] });
    expect(linesOf(given)).toEqual([['a', 'certain', 0, 0, 'type_not_in_norm']]);
  });
});
