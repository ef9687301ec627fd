import {
  type ActivityInFile,
  activityInFile,
  type CategoryInFile,
  caseInFile,
  linesOf,
  normSetInFile,
  type TypeInFile,
  typeInFile,
  workedOut,
} from './case-files';

type Maxima = { type?: Partial<TypeInFile>; categories?: CategoryInFile[] };

/** Counted points and reasons of activities of one type, by id. */
function counted(activities: Partial<ActivityInFile>[], { type = {}, categories = [{ code: 'A1' }] }: Maxima) {
  const normsets = [normSetInFile({ categories, activity_types: [typeInFile(type)] })];
  const given = caseInFile({ normsets, activities: activities.map((activity) => activityInFile(activity)) });
  return Object.fromEntries(
    workedOut(given).activities.map(({ id, counted, reasons }) => [id, [counted, ...reasons].join(' ')]),
  );
}

describe('each maximum by itself', () => {
  it.each([
    ['just reached', 8, '8'],
    ['passed by a hundredth', 7.99, '7.99 activity_maximum'],
    ['nothing', 0, '0 activity_maximum'],
    ['none', null, '8'],
  ])('per activity: %s', (_, max_per_activity, a) => {
    expect(counted([{}], { type: { max_per_activity } })).toEqual({ a });
  });

  it('per activity is of its own norm set, the others of the cycle’s', () => {
    const own = { max_per_activity: 6, max_per_year: 1, max_per_cycle: 1, category: 'A2' };
    const cycles = { max_per_activity: 1, max_per_year: 5, max_per_cycle: null, category: 'A1' };
    const normsets = [
      normSetInFile({ valid_to: '2027-12-31', activity_types: [typeInFile(cycles)] }),
      normSetInFile({
        valid_from: '2028-01-01',
        categories: [{ code: 'A2', max: 1 }],
        activity_types: [typeInFile(own)],
      }),
    ];
    const given = caseInFile({ normsets, activities: [activityInFile({ last_day: '2028-03-01' })] });
    expect(linesOf(given)).toEqual([['a', 'certain', 8, 5, 'activity_maximum year_maximum']]);
    expect(workedOut(given).categories).toMatchObject({ A1: { certain: 5 }, A2: { certain: 0 } });
  });

  it('per type and calendar year of the last day', () => {
    const days = [
      { id: 'a', first_day: '2026-12-30', last_day: '2026-12-31' },
      { id: 'b', last_day: '2026-03-01' },
      { id: 'c', first_day: '2026-12-31', last_day: '2027-01-01' },
      { id: 'd', last_day: '2027-12-31' },
    ];
    expect(counted(days, { type: { max_per_year: 12 } })).toEqual({
      a: '4 year_maximum',
      b: '8',
      c: '8',
      d: '4 year_maximum',
    });
  });

  it('per type and cycle', () => {
    const days = ['2026-03-01', '2027-03-01', '2028-03-01'].map((last_day, index) => ({ id: 'abc'[index], last_day }));
    expect(counted(days, { type: { max_per_cycle: 12.25 } })).toEqual({
      a: '8',
      b: '4.25 cycle_maximum',
      c: '0 cycle_maximum',
    });
  });

  it('per category, over its types', () => {
    const normsets = [
      normSetInFile({
        categories: [{ code: 'A1', max: 10 }],
        activity_types: [typeInFile({ max_per_cycle: 9 }), typeInFile({ code: 'talk' })],
      }),
    ];
    const activities = [
      activityInFile({ id: 'a', last_day: '2026-03-01' }),
      activityInFile({ id: 'b', last_day: '2026-04-01', type: 'talk' }),
    ];
    expect(linesOf(caseInFile({ normsets, activities }))).toEqual([
      ['a', 'certain', 8, 8, ''],
      ['b', 'certain', 8, 2, 'category_maximum'],
    ]);
  });

  it('types don’t share the maximum of a year or of a cycle', () => {
    const type = { max_per_year: 8, max_per_cycle: 8 };
    const normsets = [normSetInFile({ activity_types: [typeInFile(type), typeInFile({ ...type, code: 'talk' })] })];
    const activities = [activityInFile({ id: 'a' }), activityInFile({ id: 'b', type: 'talk' })];
    expect(workedOut(caseInFile({ normsets, activities })).totals.certain).toBe(16);
  });
});

describe('maxima together', () => {
  it('give their reasons in their order, each only where it really cuts', () => {
    const type = { max_per_activity: 7, max_per_year: 6, max_per_cycle: 5 };
    expect(counted([{}], { type, categories: [{ code: 'A1', max: 4 }] })).toEqual({
      a: '4 activity_maximum year_maximum cycle_maximum category_maximum',
    });
    const wider = { max_per_activity: 4, max_per_year: 4, max_per_cycle: 5 };
    expect(counted([{}], { type: wider, categories: [{ code: 'A1', max: 4 }] })).toEqual({ a: '4 activity_maximum' });
  });

  it('what a later one took away leaves room under an earlier one', () => {
    const normsets = [
      normSetInFile({
        categories: [{ code: 'A1', max: 10 }, { code: 'A2' }],
        activity_types: [
          typeInFile({ code: 'talk', category: 'A1' }),
          typeInFile({ max_per_year: 10, max_per_cycle: 12 }),
        ],
      }),
    ];
    const activities = [
      activityInFile({ id: 'talk', type: 'talk', last_day: '2026-01-05' }),
      activityInFile({ id: 'first', last_day: '2026-02-05' }),
      activityInFile({ id: 'second', last_day: '2026-03-05' }),
    ];
    expect(linesOf(caseInFile({ normsets, activities }))).toEqual([
      ['talk', 'certain', 8, 8, ''],
      ['first', 'certain', 8, 2, 'category_maximum'],
      ['second', 'certain', 8, 0, 'category_maximum'],
    ]);
  });

  it('what remains isn’t rounded again, whatever the step', () => {
    expect(counted([{}, { id: 'b' }], { type: { max_per_year: 8.25 } })).toEqual({ a: '8', b: '0.25 year_maximum' });
  });

  it('what is missing its evidence is cut too, with that reason first', () => {
    expect(counted([{ state: 'submitted', evidence: false }], { type: { max_per_activity: 2 } })).toEqual({
      a: '2 evidence_missing activity_maximum',
    });
  });

  it('what counts for nothing uses nothing up', () => {
    const activities = [
      { id: 'a', state: 'rejected' as const },
      { id: 'b', last_day: '2025-06-01' },
      { id: 'c', last_day: '2027-12-01' },
    ];
    expect(counted(activities, { type: { max_per_cycle: 8 } })).toEqual({
      a: '0 rejected',
      b: '0 outside_cycle',
      c: '8',
    });
  });

  it('an extension’s days have their own year, while the cycle’s maximum runs on', () => {
    const cycle = { start: '2026-01-01', end: '2030-12-31', extended_end: '2031-06-30', joined: '2026-01-01' };
    const normsets = [normSetInFile({ activity_types: [typeInFile({ max_per_year: 6, max_per_cycle: 10 })] })];
    const activities = ['2030-12-31', '2031-01-01'].map((day) => activityInFile({ id: day, last_day: day }));
    expect(linesOf(caseInFile({ today: '2031-02-01', cycle, normsets, activities }))).toEqual([
      ['2030-12-31', 'certain', 8, 6, 'year_maximum'],
      ['2031-01-01', 'certain', 8, 4, 'year_maximum cycle_maximum'],
    ]);
  });
});

describe('a type that the cycle’s norm set doesn’t know', () => {
  function withNewType(category: string, categories: CategoryInFile[]) {
    const fresh = typeInFile({ code: 'fresh', category, max_per_year: 1, max_per_cycle: 1 });
    const normsets = [
      normSetInFile({ valid_to: '2027-12-31', categories }),
      normSetInFile({ valid_from: '2028-01-01', categories: [{ code: category, max: 1 }], activity_types: [fresh] }),
    ];
    const given = { ...activityInFile({ type: 'fresh', last_day: '2028-02-01' }), units: 8 };
    return caseInFile({ normsets, activities: [given] });
  }

  it('has no maximum of a year or a cycle, and the category’s of the cycle’s norm set', () => {
    const given = withNewType('A1', [{ code: 'A1', max: 5 }, { code: 'A2' }]);
    expect(linesOf(given)).toEqual([['a', 'certain', 8, 5, 'category_maximum']]);
    expect(workedOut(given).categories.A1?.certain).toBe(5);
  });

  it('counts in the total alone when its own category isn’t the cycle’s', () => {
    const given = withNewType('A3', [{ code: 'A1', max: 5 }, { code: 'A2' }]);
    expect(linesOf(given)).toEqual([['a', 'certain', 8, 8, '']]);
    expect(workedOut(given).totals.certain).toBe(8);
    expect(Object.keys(workedOut(given).categories)).toEqual(['A1', 'A2']);
  });
});

describe('the order in which activities count', () => {
  /** The ids in the order in which they get their points: one point each, as many as there are. */
  function orderOf(activities: Partial<ActivityInFile>[], type: Partial<TypeInFile> = {}) {
    const given = activities.map((activity) => activityInFile({ units: 1, ...activity }));
    const placed = given.map(({ id }) => {
      const firstToCount = given.findIndex((_, index) => firstWith(index + 1).includes(id));
      return { id, firstToCount };
    });
    function firstWith(max: number): string[] {
      const normsets = [normSetInFile({ activity_types: [typeInFile({ ...type, max_per_cycle: max })] })];
      const { activities: lines } = workedOut(caseInFile({ normsets, activities: given }));
      return lines.filter(({ counted }) => counted > 0).map(({ id }) => String(id));
    }
    return placed.toSorted((a, b) => a.firstToCount - b.firstToCount).map(({ id }) => id);
  }

  it('is certain, likely, to be assessed, planned, whatever the days', () => {
    expect(
      orderOf([
        { id: 'planned', last_day: '2028-06-16' },
        { id: 'to_be_assessed', last_day: '2026-01-01', state: 'draft' },
        { id: 'likely', last_day: '2026-02-01', state: 'submitted' },
        { id: 'certain', last_day: '2028-06-15' },
      ]),
    ).toEqual(['certain', 'likely', 'to_be_assessed', 'planned']);
  });

  it('is accredited first within a class: of an accredited course, whatever its state', () => {
    expect(
      orderOf([
        { id: 'plain draft', state: 'draft', last_day: '2026-01-01' },
        { id: 'course draft', state: 'draft', last_day: '2027-01-01', accredited: true },
        { id: 'plain', last_day: '2026-01-01' },
        { id: 'course', last_day: '2027-01-01', accredited: true },
      ]),
    ).toEqual(['course', 'plain', 'course draft', 'plain draft']);
  });

  it('and of a type that gives accredited points once approved, planned too', () => {
    const type = { gives_accredited_points: true };
    const activities = [
      { id: 'asked about', state: 'submitted' as const, last_day: '2026-02-01' },
      { id: 'submitted course', state: 'submitted' as const, last_day: '2026-03-01', accredited: true },
      { id: 'plan', state: 'draft' as const, last_day: '2029-01-01' },
      { id: 'approved plan', last_day: '2029-02-01' },
    ];
    expect(orderOf(activities, type)).toEqual(['submitted course', 'asked about', 'approved plan', 'plan']);
    const normsets = [normSetInFile({ activity_types: [typeInFile(type)] })];
    const given = caseInFile({ normsets, activities: activities.map((one) => activityInFile(one)) });
    expect(workedOut(given).accredited).toEqual({ certain: 0, likely: 8, to_be_assessed: 0, planned: 8 });
  });

  it('then by last day, first day and id, as text by code unit', () => {
    expect(
      orderOf([
        { id: 'é', first_day: '2027-05-01' },
        { id: 'b', first_day: '2027-05-01' },
        { id: 'B', first_day: '2027-05-01' },
        { id: '10', first_day: '2027-05-01' },
        { id: '9', first_day: '2027-05-01' },
        { id: 'later start', first_day: '2027-05-02' },
        { id: 'earlier end', first_day: '2027-05-09', last_day: '2027-05-09' },
      ]),
    ).toEqual(['earlier end', '10', '9', 'B', 'b', 'é', 'later start']);
  });
});
