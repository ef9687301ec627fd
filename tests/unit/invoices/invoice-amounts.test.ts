import fc from 'fast-check';
import { readCents } from '@/lib/content/amounts';
import { totalOf, vatOf } from '@/lib/invoices/invoice-amounts';

it.each([
  [25_000, 21, 5_250],
  [12_345, 21, 2_592],
  [10, 21, 2],
  [50, 21, 11],
  [50, 9, 5],
  [25_000, 0, 0],
  [333, 5.05, 17],
  [49, 21, 10],
  [333, 5.5, 18],
  [1, 50, 1],
  [1, 49.99, 0],
  [100_000_000, 21, 21_000_000],
])('%i cents with %f%% VAT have %i cents of it, half a cent upward', (amount, percent, vat) => {
  expect(vatOf(amount, percent)).toBe(vat);
  expect(totalOf({ amount, vat })).toBe(amount + vat);
});

it('refuses a percentage finer than two decimals', () => {
  expect(() => vatOf(100, 0.005)).toThrow(RangeError);
});

it.each([
  ['302,50', 30_250],
  ['302.50', 30_250],
  ['302,5', 30_250],
  ['302', 30_200],
  ['€ 1.250,00', 125_000],
  ['€1.250', 125_000],
  ['1.250.000,01', 125_000_001],
  ['250,-', 25_000],
  ['0,29', 29],
  ['1.005', 100_500],
  ['1,005', null],
  ['12.34.56', null],
  ['-5', null],
  ['1e3', null],
  ['=1+1', null],
  ['vijf', null],
  ['', null],
])('reads %s as %s cents', (typed, cents) => {
  expect(readCents(typed)).toBe(cents);
});

it('reads back every amount as it is printed', () => {
  const printed = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => readCents(printed.format(cents / 100)) === cents),
  );
});
