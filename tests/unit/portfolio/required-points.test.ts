import { activityInFile, caseInFile, normSetInFile, typeInFile, workedOut } from './case-files';

const COMMON = { start: '2026-01-01', end: '2030-12-31' };

function required(cycle: object, normSet: object = {}) {
  return workedOut(caseInFile({ cycle, normsets: [normSetInFile(normSet)], activities: [] })).required;
}

describe('what is required', () => {
  it.each([
    ['on the first day', '2026-01-01', 160, 40, 80],
    ['before the cycle', '2019-04-01', 160, 40, 80],
    ['later in its first month', '2026-01-31', 160, 40, 80],
    ['in its second month', '2026-02-01', 158, 40, 79],
    ['halfway', '2028-07-01', 80, 20, 40],
    ['as the domain’s example', '2028-03-15', 91, 23, 46],
    ['in its last month', '2030-12-31', 3, 1, 2],
    ['after its end', '2031-01-01', 0, 0, 0],
    ['long after its end', '2033-05-01', 0, 0, 0],
  ])('of whoever joined %s', (_, joined, total, accredited, A1) => {
    expect(required({ ...COMMON, joined })).toEqual({ total, accredited, categories: { A1, A2: 0 } });
  });

  it('of everybody alike where joiners do it in full', () => {
    expect(required({ ...COMMON, joined: '2030-12-31' }, { joiner_rule: 'full' })).toEqual({
      total: 160,
      accredited: 40,
      categories: { A1: 80, A2: 0 },
    });
  });

  it('isn’t changed by an extension', () => {
    expect(required({ ...COMMON, extended_end: '2031-12-31', joined: '2028-03-15' }).total).toBe(91);
    expect(required({ ...COMMON, extended_end: '2031-12-31', joined: '2031-01-15' }).total).toBe(0);
  });

  it('a cycle that starts within a month counts that month whole', () => {
    const cycle = { start: '2026-03-15', end: '2031-03-14' };
    expect(required({ ...cycle, joined: '2026-03-20' }).total).toBe(160);
    expect(required({ ...cycle, joined: '2031-03-14' }).total).toBe(Math.ceil(160 / 61));
  });

  it('is what the norm set of the cycle’s first day says', () => {
    const normsets = [
      normSetInFile({ valid_to: '2026-01-01', total: 100 }),
      normSetInFile({ valid_from: '2026-01-02', total: 200 }),
    ];
    const { required: found } = workedOut(caseInFile({ normsets, activities: [] }));
    expect(found.total).toBe(100);
  });

  it('an absent minimum is nothing, null as well', () => {
    const normSet = { accredited_min: undefined, categories: [{ code: 'A1', min: null }, { code: 'A2' }] };
    expect(required({ ...COMMON, joined: '2026-01-01' }, normSet)).toEqual({
      total: 160,
      accredited: 0,
      categories: { A1: 0, A2: 0 },
    });
  });
});

describe('met, or what is missing', () => {
  const normSet = {
    total: 20,
    accredited_min: 6,
    categories: [
      { code: 'A2', min: 4 },
      { code: 'A1', min: 8 },
    ],
  };

  function outcome(units: { A1: number; A2: number; accredited: number }, changes: object = {}) {
    const activities = [
      activityInFile({ id: 'A1', units: units.A1, ...changes }),
      activityInFile({ id: 'A2', type: 'talk', units: units.A2, ...changes }),
      activityInFile({ id: 'accredited', units: units.accredited, accredited: true, ...changes }),
    ].filter((activity) => activity.units > 0);
    const types = [typeInFile(), typeInFile({ code: 'talk', category: 'A2' })];
    const normsets = [normSetInFile({ ...normSet, step: 0.01, activity_types: types })];
    const { met, missing } = workedOut(caseInFile({ normsets, activities }));
    return [met, ...missing.map(({ what, points }) => `${what} ${points}`)];
  }

  it.each([
    ['everything just reached', { A1: 10, A2: 4, accredited: 6 }, [true]],
    ['the total a hundredth short', { A1: 9.99, A2: 4, accredited: 6 }, [false, 'total 0.01']],
    ['too little that is accredited', { A1: 12, A2: 4, accredited: 5.5 }, [false, 'accredited 0.5']],
    ['too little of one category', { A1: 12, A2: 3, accredited: 6 }, [false, 'category:A2 1']],
    [
      'nothing at all, in the order of the norm set',
      { A1: 0, A2: 0, accredited: 0 },
      [false, 'total 20', 'accredited 6', 'category:A2 4', 'category:A1 8'],
    ],
  ])('%s', (_, units, expected) => {
    expect(outcome(units)).toEqual(expected);
  });

  it.each([
    ['likely', { state: 'submitted' }],
    ['to be assessed', { state: 'draft' }],
    ['planned', { last_day: '2028-06-16', first_day: '2028-06-16' }],
  ])('what is %s is still missing', (_, changes) => {
    expect(outcome({ A1: 10, A2: 4, accredited: 6 }, changes)[0]).toBe(false);
    expect(outcome({ A1: 10, A2: 4, accredited: 6 }, changes)).toContain('total 20');
  });
});
