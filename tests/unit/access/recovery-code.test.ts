import fc from 'fast-check';
import {
  appOrRecoveryCode,
  inGroups,
  isSetupUsable,
  printRecoveryCode,
  readRecoveryCode,
  recoveryCodeFrom,
} from '@/lib/access/second-factor';

const code = fc.uint8Array({ minLength: 10, maxLength: 32 }).map(recoveryCodeFrom);

it('is read as it was printed, and in capitals and with spaces', () => {
  fc.assert(
    fc.property(code, (made) => {
      const printed = printRecoveryCode(made);
      return [printed, printed.toUpperCase(), ` ${printed.replace('-', ' ')} `, made].every(
        (typed) => readRecoveryCode(typed) === made,
      );
    }),
  );
});

it('is never taken for a code of the app', () => {
  fc.assert(fc.property(code, (made) => appOrRecoveryCode.parse(printRecoveryCode(made)) === made));
});

it.each([
  ['letters that look like figures', 'O1lI0-abcde', '01110abcde'],
  ['too short', '3k7bz-0w9m', null],
  ['too long', '3k7bz-0w9mqq', null],
  ['a letter that isn’t used', '3k7bz-0w9mu', null],
  ['six digits', '123456', null],
  ['nothing', '', null],
])('%s', (_, typed, read) => {
  expect(readRecoveryCode(typed)).toBe(read);
});

it.each([
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['3K7BZ-0W9MQ', '3k7bz0w9mq'],
])('reads %s in the field for either', (typed, read) => {
  expect(appOrRecoveryCode.parse(typed)).toBe(read);
});

it.each([
  [0, true],
  [59, true],
  [60, false],
])('a setup can be finished %d minutes later: %s', (minutes, usable) => {
  const createdAt = new Date('2026-11-16T09:00:00Z');
  expect(isSetupUsable({ createdAt }, new Date(createdAt.getTime() + minutes * 60_000))).toBe(usable);
});

it('shows a secret in groups of four', () => {
  expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
});
