import fc from 'fast-check';
import { importedNumberProblem } from '@/lib/register/import/imported-number';
import { compareNumbers, normaliseNumber, printedNumber } from '@/lib/register/registration-number';

describe('normaliseNumber', () => {
  it.each([
    ['LKLR-104233', '104233'],
    ['lklr-104233', '104233'],
    ['LKLR104233', '104233'],
    ['LKLR 104 233', '104233'],
    ['LKLR - 104233', '104233'],
    ['LKLR–104233', '104233'],
    ['104.233', '104233'],
    [' 104233 ', '104233'],
    ['104\u00a0233\u200b', '104233'],
    ['000104233', '104233'],
    ['LKLR-000104233', '104233'],
    ['000', '0'],
    ['a-7', 'A-7'],
    ['A007', 'A007'],
    [`${'0'.repeat(30)}7`, '7'],
    ['1'.repeat(20), '1'.repeat(20)],
  ])('%j is %j', (typed, normalised) => expect(normaliseNumber(typed, 'LKLR')).toBe(normalised));

  it.each([
    '',
    '  ',
    '.',
    'LKLR',
    'LKLR-',
    '1'.repeat(21),
    '104_233',
    '104/233',
    'é1',
    'ı1',
    '１２',
    '1%',
    "1'2",
    '1<',
  ])('%j is no number', (typed) => expect(normaliseNumber(typed, 'LKLR')).toBeNull());

  it('takes another prefix, in any case, or none', () => {
    expect(normaliseNumber('KR.7', 'kr')).toBe('7');
    expect(normaliseNumber('LKLR-7', 'KR')).toBe('LKLR-7');
    expect(normaliseNumber('007', '')).toBe('7');
  });

  it('finds every printed number in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('', ' ', '.'), (sequence, between) => {
        const printed = printedNumber(sequence, 'LKLR');
        const spelled = [...printed].join(between).toLowerCase();
        expect(normaliseNumber(spelled, 'LKLR')).toBe(String(sequence));
      }),
    );
  });
});

it.each([
  [104233, 'LKLR-104233'],
  [7, 'LKLR-000007'],
  [1_000_000, 'LKLR-1000000'],
])('%i is printed %j', (sequence, printed) => expect(printedNumber(sequence, 'LKLR')).toBe(printed));

it.each([
  ['A 12.3-4', null],
  ['1'.repeat(20), null],
  ['1'.repeat(21), 'number_too_long'],
  ['12/3', 'number_characters'],
  ['é1', 'number_characters'],
  ['1\t2', 'number_characters'],
  ['', 'number_empty'],
  ['-. ', 'number_empty'],
])('imported %j: %j', (text, code) => expect(importedNumberProblem(text)).toBe(code));

it('orders numbers by length, then by text', () => {
  expect(['100', 'B', '99', 'A', '10'].sort(compareNumbers)).toEqual(['A', 'B', '10', '99', '100']);
});
