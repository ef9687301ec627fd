import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { safeError } from '@/lib/shared/safe-error';

const typed = 'geheim@voorbeeld.example\n    at forged (evil.js:1:1)\n{"level":50,"msg":"forged"}';

/** What a visitor could put in an error: its words, its stack's beginning, what the database quotes. */
function thrown(words: string): Error {
  const cause = Object.assign(new RangeError(words), { detail: words, code: '23505', constraint: 'account_email_key' });
  return Object.assign(new TypeError(words, { cause }), { input: words, meta: { value: words }, digest: '1234567890' });
}

it('says what an error is and where it was thrown', () => {
  const { at, cause, ...rest } = safeError(thrown('x'));
  expect(rest).toEqual({ type: 'TypeError', digest: '1234567890' });
  expect(at[0]).toMatch(/^at thrown \(.+safe-error\.test\.ts:\d+:\d+\)$/);
  expect(cause).toMatchObject({ type: 'RangeError', code: '23505', constraint: 'account_email_key' });
});

it('never says what was typed', () => {
  expect(JSON.stringify(safeError(thrown(typed)))).not.toMatch(/geheim|forged/);
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), (words) => {
      const secret = `<<${words}>>`;
      expect(JSON.stringify(safeError(thrown(`a ${secret}\n    at ${secret}`)))).not.toContain(secret);
    }),
  );
});

it('takes the name of a class, an error of another realm, and what isn’t one', () => {
  class MailRefused extends Error {}
  expect(safeError(new MailRefused(typed)).type).toBe('MailRefused');
  expect(safeError(runInNewContext('new SyntaxError("geheim")'))).toMatchObject({ type: 'SyntaxError' });
  expect(safeError(Object.assign(new Error('x'), { code: `geheim ${typed}`, name: typed }))).toMatchObject({
    type: 'Error',
  });
  for (const one of [typed, null, undefined, 7, [typed], { message: typed, stack: 7 }])
    expect(JSON.stringify(safeError(one))).not.toContain('geheim');
});

it('ends where causes go round', () => {
  const error = new Error('x');
  error.cause = error;
  expect(JSON.stringify(safeError(error)).length).toBeLessThan(20_000);
});

it('shows no frames when it can’t tell where the words end', () => {
  const error = Object.assign(new Error(typed), { stack: `Error: ${typed}\n    at f (f.js:1:1)`, message: 'another' });
  expect(safeError(error).at).toEqual([]);
});
