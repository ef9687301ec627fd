import fc from 'fast-check';
import { type PointsClass, pointsClasses } from '@/lib/portfolio/activity-class';
import type { PointsReport } from '@/lib/portfolio/points-file';
import { type ActivityInFile, type TypeInFile, workedOut } from './case-files';
import {
  activity,
  activityOf,
  cap,
  categoryOf,
  cycleType,
  type Given,
  inHundredths,
  isAccredited,
  least,
  ownNorm,
  ownType,
  portfolio,
} from './portfolios';

// What must hold is worked out here in another way than the rule does.

const sumOf = (amounts: number[]) => amounts.reduce((sum, one) => sum + inHundredths(one), 0) / 100;
const wholeSum = (report: PointsReport) => sumOf(Object.values(report.totals));
const byId = (report: PointsReport) => report.activities.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

/**
 * The most that a set of activities can count for under nested maxima: each year's, each type's and each category's
 * sum cut in its turn. It knows no order, which is how it checks one.
 */
function mostOf(given: Given, lines: PointsReport['activities']): number {
  const counting = lines.filter(
    ({ reasons, class: of }) =>
      of !== 'none' && !reasons.some((reason) => /^(before_start|outside_cycle|type_not_in_norm)$/.test(reason)),
  );
  const sums = (of: typeof counting, key: (one: ActivityInFile) => string, most: (part: typeof counting) => number) => {
    const keys = new Set(of.map(({ id }) => key(activityOf(given, id))));
    return [...keys].reduce((sum, one) => sum + most(of.filter(({ id }) => key(activityOf(given, id)) === one)), 0);
  };
  const ofYear = (part: typeof counting) => {
    const alone = part.map(({ id, claimed }) => {
      const max = ownType(given, activityOf(given, id))?.max_per_activity;
      return inHundredths(least(claimed, max));
    });
    const type = cycleType(given, activityOf(given, part[0]?.id ?? '').type);
    return least(
      alone.reduce((a, b) => a + b, 0),
      type?.max_per_year == null ? null : inHundredths(type.max_per_year),
    );
  };
  const ofType = (part: typeof counting) => {
    const type = cycleType(given, activityOf(given, part[0]?.id ?? '').type);
    return least(
      sums(part, ({ last_day }) => last_day.slice(0, 4), ofYear),
      type?.max_per_cycle == null ? null : inHundredths(type.max_per_cycle),
    );
  };
  const ofCategory = (part: typeof counting) => {
    const category = categoryOf(given, activityOf(given, part[0]?.id ?? ''));
    const max = given.normsets[0]?.categories.find(({ code }) => code === category)?.max;
    return least(
      sums(part, ({ type }) => type, ofType),
      max == null ? null : inHundredths(max),
    );
  };
  return sums(counting, (one) => categoryOf(given, one) ?? '', ofCategory) / 100;
}

describe('for every portfolio', () => {
  it('the order of entry doesn’t matter', () => {
    fc.assert(
      fc.property(portfolio, fc.infiniteStream(fc.nat()), (given, places) => {
        const shuffled = given.activities
          .map((one) => ({ one, place: places.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const [there, here] = [workedOut(given), workedOut({ ...given, activities: shuffled })];
        expect(here.activities.map(({ id }) => id)).toEqual(shuffled.map(({ id }) => id));
        expect({ ...here, activities: byId(here) }).toEqual({ ...there, activities: byId(there) });
      }),
    );
  });

  it('an added activity never lowers the total, the certain or the certain accredited points', () => {
    fc.assert(
      fc.property(portfolio, activity, (given, added) => {
        const before = workedOut(given);
        const after = workedOut({ ...given, activities: [...given.activities, { ...added, id: 'added' }] });
        expect(wholeSum(after)).toBeGreaterThanOrEqual(wholeSum(before));
        expect(after.totals.certain).toBeGreaterThanOrEqual(before.totals.certain);
        expect(after.accredited.certain).toBeGreaterThanOrEqual(before.accredited.certain);
        expect(sumOf([after.totals.certain, after.totals.likely])).toBeGreaterThanOrEqual(
          sumOf([before.totals.certain, before.totals.likely]),
        );
      }),
    );
  });

  it('what is less certain takes nothing from what is more certain', () => {
    fc.assert(
      fc.property(portfolio, activity, (given, added) => {
        const before = workedOut(given);
        const after = workedOut({ ...given, activities: [...given.activities, { ...added, id: 'added' }] });
        const its = after.activities.find(({ id }) => id === 'added')?.class;
        const moreCertain = pointsClasses.slice(0, its && its !== 'none' ? pointsClasses.indexOf(its) : undefined);
        for (const one of moreCertain) {
          expect([after.totals[one], after.accredited[one]]).toEqual([before.totals[one], before.accredited[one]]);
        }
      }),
    );
  });

  it('no maximum is passed, and nothing counts for more than it claims', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const sums = new Map<string, number>();
        for (const { id, claimed, counted } of workedOut(given).activities) {
          const one = activityOf(given, id);
          expect(counted).toBeLessThanOrEqual(least(claimed, ownType(given, one)?.max_per_activity));
          for (const key of [`${one.last_day.slice(0, 4)} ${one.type}`, one.type, `in ${categoryOf(given, one)}`])
            sums.set(key, (sums.get(key) ?? 0) + inHundredths(counted));
        }
        const within = (key: string, max: number | null | undefined) =>
          expect(sums.get(key) ?? 0).toBeLessThanOrEqual(inHundredths(cap(max)));
        for (const { code, max } of given.normsets[0]?.categories ?? []) within(`in ${code}`, max);
        for (const type of given.normsets[0]?.activity_types ?? []) {
          within(type.code, (type as TypeInFile).max_per_cycle);
          for (let year = 2026; year <= 2031; year++) within(`${year} ${type.code}`, (type as TypeInFile).max_per_year);
        }
      }),
    );
  });

  it('the lines add up to the totals, the accredited and the categories', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const report = workedOut(given);
        const sum = (pointsClass: PointsClass, counts: (one: ActivityInFile) => boolean) =>
          sumOf(
            report.activities
              .filter((line) => line.class === pointsClass && counts(activityOf(given, line.id)))
              .map(({ counted }) => counted),
          );
        for (const pointsClass of pointsClasses) {
          expect(report.totals[pointsClass]).toBe(sum(pointsClass, () => true));
          expect(report.accredited[pointsClass]).toBe(sum(pointsClass, (one) => isAccredited(given, one)));
          for (const [code, counted] of Object.entries(report.categories))
            expect(counted[pointsClass]).toBe(sum(pointsClass, (one) => categoryOf(given, one) === code));
        }
        expect(report.activities.filter((line) => line.class === 'none' && line.counted > 0)).toEqual([]);
      }),
    );
  });

  it('each class gets all that the maxima leave it after the ones before, accredited first', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const report = workedOut(given);
        let before: PointsReport['activities'] = [];
        for (const pointsClass of pointsClasses) {
          const lines = report.activities.filter((line) => line.class === pointsClass);
          const accredited = lines.filter(({ id }) => isAccredited(given, activityOf(given, id)));
          const start = mostOf(given, before);
          const withAccredited = mostOf(given, [...before, ...accredited]);
          const withAll = mostOf(given, [...before, ...lines]);
          expect(inHundredths(report.accredited[pointsClass])).toBe(inHundredths(withAccredited - start));
          expect(inHundredths(report.totals[pointsClass])).toBe(inHundredths(withAll - start));
          before = [...before, ...lines];
        }
      }),
    );
  });

  it('every number is a multiple of a hundredth, and claims are of their norm set’s step', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const report = workedOut(given);
        for (const text of JSON.stringify(report).match(/(?<=:)-?[\d.e+-]+/g) ?? [])
          expect(text).toMatch(/^\d+(\.\d{1,2})?$/);
        for (const { id, claimed } of report.activities) {
          const one = activityOf(given, id);
          const step = inHundredths(ownNorm(given, one.last_day)?.step ?? 0);
          const product = inHundredths(one.units) * inHundredths(ownType(given, one)?.points_per_unit ?? 0);
          expect(inHundredths(claimed) % step).toBe(0);
          expect(inHundredths(claimed) * 100).toBeLessThanOrEqual(product);
          expect((inHundredths(claimed) + step) * 100).toBeGreaterThan(ownType(given, one) ? product : -1);
        }
      }),
    );
  });

  it('it is met exactly when nothing is missing, and what is missing is what is required less what is certain', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const { required, totals, accredited, categories, met, missing } = workedOut(given);
        const short = [
          { what: 'total', points: sumOf([required.total, -totals.certain]) },
          { what: 'accredited', points: sumOf([required.accredited, -accredited.certain]) },
          ...(given.normsets[0]?.categories ?? []).map(({ code }) => ({
            what: `category:${code}`,
            points: sumOf([required.categories[code] ?? 0, -(categories[code]?.certain ?? 0)]),
          })),
        ].filter(({ points }) => points > 0);
        expect({ met, missing }).toEqual({ met: short.length === 0, missing: short });
      }),
    );
  });
});
