import { type CheckedLine, checkedLine, linesAtOnce, linesOf, readNumberLine } from '@/lib/register/number-list';

const name = {
  ...{ initials: 'W.', birthPrefix: 'van den', birthSurname: 'Berg', partnerPrefix: '', partnerSurname: '' },
  nameUse: 'E' as const,
};
const known = new Map([
  ['100001', { name, number: 'LKLR-100001', status: 'certified' as const }],
  // An imported number of letters, and one that was merged into another.
  ['OUD-7', { name, number: 'OUD-7', status: 'registered' as const }],
  ['100009', { name, number: 'LKLR-100001', status: 'certified' as const }],
]);
const check = (line: string): CheckedLine => checkedLine(readNumberLine(line, 'LKLR'), known);

describe('a line of a list', () => {
  it.each([
    ['LKLR-100001', 'in_register', 'LKLR-100001'],
    ['100001', 'in_register', 'LKLR-100001'],
    ['lklr 0100.001', 'in_register', 'LKLR-100001'],
    ['100009', 'in_register', 'LKLR-100001'],
    ['oud-7', 'in_register', 'OUD-7'],
    ['LKLR-100001;W. van den Berg', 'in_register', 'LKLR-100001'],
    ['W. van den Berg\tLKLR-100001', 'in_register', 'LKLR-100001'],
    ['LKLR-100001 Jansen', 'not_together', null],
    ['LKLR-100002', 'absent', null],
    ['LKLR-100002 W. van den Berg', 'absent', null],
    ['W. van den Berg', 'no_number', null],
    ['Berg', 'no_number', null],
    ['a', 'no_number', null],
    ['%', 'no_number', null],
    [`${'1'.repeat(600)}`, 'no_number', null],
  ])('%s is answered by %s', (line, says, number) => {
    const answered = check(line);
    expect(answered).toMatchObject({ typed: line, says });
    expect(answered.says === 'in_register' ? answered.entry.registrationNumber : null).toBe(number);
  });

  it('tells nothing of a person whose name doesn’t fit', () => {
    expect(check('LKLR-100001 Jansen')).toEqual({ typed: 'LKLR-100001 Jansen', says: 'not_together' });
  });
});

it('a list has a line for each, without the empty ones, and never more than are searched in a minute', () => {
  expect(linesOf('LKLR-1\n\nLKLR-2')).toEqual(['LKLR-1', 'LKLR-2']);
  expect(linesAtOnce({ publicSearchPerMinute: 7 })).toBe(7);
  expect(linesAtOnce({ publicSearchPerMinute: 10_000 })).toBe(100);
});
