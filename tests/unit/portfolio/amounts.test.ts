import fc from 'fast-check';
import {
  decimalOf,
  type Hundredths,
  hundredthsOf,
  isWhole,
  less,
  NOTHING,
  plus,
  productDownTo,
  shareUpToWhole,
} from '@/lib/content/amounts';

const of = (amount: number): Hundredths => hundredthsOf(amount) ?? fail(amount);

function fail(amount: number): never {
  throw new Error(`${amount} is no amount`);
}

it.each([
  [0, 0],
  [-0, 0],
  [1, 100],
  [12.5, 1250],
  [0.29, 29],
  [1.1, 110],
  [8.03, 803],
  [4.35, 435],
  [1.15, 115],
  [1_000_000_000, 100_000_000_000],
  [9_999_999_999_999.99, 999_999_999_999_999],
])('%d is %d hundredths', (amount, hundredths) => {
  expect(hundredthsOf(amount)).toBe(hundredths);
});

it.each([-1, -0.01, 1.005, 0.001, 0.1 + 0.2, 1e-7, 1e16, 1e21, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d is no amount',
  (amount) => {
    expect(hundredthsOf(amount)).toBeNull();
  },
);

it('an amount comes back as it was, and prints with two decimals at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), (hundredths) => {
      const amount = decimalOf(hundredths as Hundredths);
      expect(hundredthsOf(amount)).toBe(hundredths);
      expect(JSON.stringify(amount)).toMatch(/^\d+(\.\d{1,2})?$/);
    }),
  );
});

it('sums and differences are exact where fractions are not', () => {
  expect(decimalOf(plus(of(0.1), of(0.2)))).toBe(0.3);
  expect(decimalOf(less(of(0.3), of(0.1)))).toBe(0.2);
  expect(less(of(1), of(2))).toBe(NOTHING);
  expect([isWhole(of(3)), isWhole(of(3.5))]).toEqual([true, false]);
});

it.each([
  [0.5, 8, 1, 8],
  [0.5, 7.75, 1, 7.5],
  [0.5, 7.99, 1, 7.5],
  [0.5, 0.49, 1, 0],
  [0.5, 0.5, 1, 0.5],
  [0.25, 1.5, 0.5, 0.75],
  [0.01, 0.29, 100, 29],
  [0.01, 1.15, 1.15, 1.32],
  [0.01, 0.1, 0.1, 0.01],
  [0.01, 0.09, 0.11, 0],
  [1, 2.5, 0.4, 1],
  [0.3, 1, 1, 0.9],
  [3, 8, 1, 6],
  [0.1, 0.7, 1, 0.7],
  [0.01, 99_999_999.99, 9_999.99, 999_998_999_900],
  [0.5, 5, 0, 0],
])('in steps of %d, %d units at %d are %d', (step, units, perUnit, claimed) => {
  expect(decimalOf(productDownTo(of(step), of(units), of(perUnit)))).toBe(claimed);
});

it.each([
  [160, 34, 60, 91],
  [40, 34, 60, 23],
  [160, 60, 60, 160],
  [160, 30, 60, 80],
  [160, 0, 60, 0],
  [1, 1, 60, 1],
  [0, 34, 60, 0],
])('%d × %d ÷ %d is %d, rounded up', (amount, part, whole, share) => {
  expect(decimalOf(shareUpToWhole(of(amount), part, whole))).toBe(share);
});
