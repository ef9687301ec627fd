import fc from 'fast-check';
import { activityStates } from '@/lib/portfolio/activity-class';
import { type ActivityInFile, caseInFile, normSetInFile, type TypeInFile, typeInFile } from './case-files';

/** Random portfolios under two random norm sets, and what a test looks up in them. */

export const inHundredths = (amount: number) => Math.round(amount * 100);
const amount = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((hundredths) => hundredths / 100);
const maximum = (max: number) => fc.option(amount(max), { freq: 3 });
const day = (first: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((later) => {
    const then = new Date(Date.parse(first) + later * 86_400_000);
    return then.toISOString().slice(0, 10);
  });

const TYPES = ['course', 'talk', 'book', 'fresh'];

const activityType = (code: string, categories: string[]): fc.Arbitrary<TypeInFile> =>
  fc
    .record({
      category: fc.constantFrom(...categories),
      points_per_unit: amount(3),
      max_per_activity: maximum(12),
      max_per_year: maximum(20),
      max_per_cycle: maximum(40),
      evidence_required: fc.boolean(),
      review: fc.constantFrom('none' as const, 'interim' as const, 'at_certification' as const),
      gives_accredited_points: fc.boolean(),
    })
    .map((changes) => typeInFile({ ...changes, code }) as TypeInFile);

const normSet = (days: object, codes: string[], categories: string[]) =>
  fc
    .record({
      total: fc.integer({ min: 0, max: 60 }),
      accredited_min: fc.integer({ min: 0, max: 20 }),
      step: fc.constantFrom(0.5, 0.25, 0.01, 1, 0.3),
      joiner_rule: fc.constantFrom('full', 'pro_rata'),
      counts_from: fc.constantFrom('2016-01-01', '2026-04-01'),
      categories: fc.tuple(
        ...categories.map((code) =>
          fc.record({ code: fc.constant(code), min: fc.integer({ min: 0, max: 20 }), max: maximum(50) }),
        ),
      ),
      activity_types: fc.tuple(...codes.map((code) => activityType(code, categories))),
    })
    .map((changes) => normSetInFile({ ...changes, ...days }));

export const activity: fc.Arbitrary<Omit<ActivityInFile, 'id'>> = fc
  .record({
    type: fc.constantFrom(...TYPES, 'unheard_of'),
    last_day: day('2025-11-01', 2100),
    lasted: fc.integer({ min: 0, max: 3 }),
    units: fc.integer({ min: 1, max: 2000 }).map((hundredths) => hundredths / 100),
    state: fc.constantFrom(...activityStates),
    evidence: fc.boolean(),
    accredited: fc.boolean(),
  })
  .map(({ lasted, ...rest }) => {
    const first = new Date(Date.parse(rest.last_day) - lasted * 86_400_000);
    return { ...rest, first_day: first.toISOString().slice(0, 10) };
  });

export const portfolio = fc
  .record({
    today: day('2026-01-01', 1900),
    joined: day('2025-01-01', 2400),
    extended_end: fc.constantFrom(null, '2031-03-31'),
    normsets: fc.tuple(
      normSet({ valid_to: '2027-12-31' }, TYPES.slice(0, 3), ['A1', 'A2']),
      normSet({ valid_from: '2028-01-01' }, TYPES.slice(1), ['A1', 'A3']),
    ),
    activities: fc
      .array(activity, { maxLength: 24 })
      .map((all) => all.map((one, index): ActivityInFile => ({ ...one, id: `id ${index}` }))),
  })
  .map(({ today, joined, extended_end, normsets, activities }) =>
    caseInFile({
      today,
      cycle: { start: '2026-01-01', end: '2030-12-31', extended_end, joined },
      normsets,
      activities,
    }),
  );

export type Given = typeof portfolio extends fc.Arbitrary<infer T> ? T : never;

export const activityOf = (given: Given, id: string | number) => {
  const found = given.activities.find((one) => one.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
};

export const ownNorm = (given: Given, last_day: string) => given.normsets[last_day < '2028-01-01' ? 0 : 1];
export const ownType = (given: Given, one: ActivityInFile) =>
  ownNorm(given, one.last_day)?.activity_types.find(({ code }) => code === one.type) as TypeInFile | undefined;
export const cycleType = (given: Given, code: string) =>
  given.normsets[0]?.activity_types.find((type) => type.code === code) as TypeInFile | undefined;
export const categoryOf = (given: Given, one: ActivityInFile) =>
  cycleType(given, one.type)?.category ?? ownType(given, one)?.category;
export const cap = (max: number | null | undefined) => max ?? Number.POSITIVE_INFINITY;
export const least = (total: number, max: number | null | undefined) => Math.min(total, cap(max));

export const isAccredited = (given: Given, one: ActivityInFile) =>
  one.accredited || (one.state === 'approved' && ownType(given, one)?.gives_accredited_points === true);
