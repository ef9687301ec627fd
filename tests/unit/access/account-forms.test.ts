import type { z } from 'zod';
import {
  confirmSchema,
  forgottenPasswordSchema,
  logInSchema,
  newPasswordSchema,
  PASSWORD_LENGTH,
  secondFactorSchema,
  signUpSchema,
} from '@/lib/access/account-forms';
import { readFieldErrors } from '@/lib/shared/form-fields';

const { min, max } = PASSWORD_LENGTH;
const fine = { email: 'anna@voorbeeld.example', password: 'p'.repeat(min), name: 'Anna de Wit' };

function errorOf(schema: z.ZodType, input: unknown, field: string): string | null {
  const parsed = schema.safeParse(input);
  return parsed.success ? null : (readFieldErrors(parsed.error)[field]?.code ?? null);
}

describe('signing up', () => {
  it.each([
    ['the shortest', 'a'.repeat(min), null],
    ['one short', 'a'.repeat(min - 1), 'password_too_short'],
    ['the longest', 'a'.repeat(max), null],
    ['one over', 'a'.repeat(max + 1), 'password_too_long'],
    ['emoji, counted as people see them: half of what they take', '👩'.repeat(min - 1), 'password_too_short'],
    ['emoji, enough of them', '👩'.repeat(min), null],
    ['emoji, the longest', '👩'.repeat(max), null],
    ['spaces count', ' '.repeat(min), null],
    ['empty', '', 'required'],
    ['absent', undefined, 'required'],
    ['a number', 123_456_789_012, 'required'],
  ])('takes a password of 12 to 128 characters: %s', (_, password, error) => {
    expect(errorOf(signUpSchema, { ...fine, password }, 'password')).toBe(error);
  });

  it('keeps a password as it was typed', () => {
    const password = '  Mijn  wachtwoord\u0301  ';
    expect(signUpSchema.parse({ ...fine, password }).password).toBe(password);
  });

  it.each([
    [' anna@voorbeeld.example ', null],
    ['anna@voorbeeld', 'not_an_email'],
    ['anna', 'not_an_email'],
    ['anna@@voorbeeld.example', 'not_an_email'],
    ['a b@voorbeeld.example', 'not_an_email'],
    ['<anna@voorbeeld.example>', 'not_an_email'],
    ['anna@voorbeeld.example, b@voorbeeld.example', 'not_an_email'],
    ['anna@voorbeeld.example\r\nBcc: b@voorbeeld.example', 'not_an_email'],
    [`${'a'.repeat(250)}@b.nl`, 'too_long'],
    ['', 'required'],
    [' ', 'required'],
  ])('takes the address %j: %s', (email, error) => {
    expect(errorOf(signUpSchema, { ...fine, email }, 'email')).toBe(error);
  });

  it.each([
    ['Anna de Wit', null],
    ['x'.repeat(200), null],
    ['x'.repeat(201), 'too_long'],
    ['\u0000\u200b', 'required'],
  ])('takes a name', (name, error) => {
    expect(errorOf(signUpSchema, { ...fine, name }, 'name')).toBe(error);
  });
});

describe('a shared mailbox', () => {
  const shared = { ...fine, email: 'leerplicht@voorbeeld.example' };

  it('is signed up with after a choice alone', () => {
    expect(errorOf(signUpSchema, shared, 'keepAddress')).toBe('shared_mailbox');
    expect(errorOf(signUpSchema, { ...shared, keepAddress: 'yes' }, 'keepAddress')).toBe('shared_mailbox');
    expect(signUpSchema.safeParse({ ...shared, keepAddress: 'on' }).success).toBe(true);
  });

  it('is spoken of beside whatever else is wrong, and not of an address of one’s own', () => {
    expect(errorOf(signUpSchema, { email: shared.email }, 'keepAddress')).toBe('shared_mailbox');
    expect(errorOf(signUpSchema, { email: fine.email }, 'keepAddress')).toBeNull();
    expect(errorOf(signUpSchema, {}, 'keepAddress')).toBeNull();
  });
});

it.each([
  ['an address', 'anna@voorbeeld.example'],
  ['a number', 'lklr-100001'],
  ['a number with spaces', ' LKLR 100 001 '],
])('logs in by %s', (_, email) => {
  expect(logInSchema.safeParse({ email, password: 'x' }).success).toBe(true);
});

it.each([
  ['any password, since its own rules were for choosing it', 'x', null],
  ['empty', '', 'required'],
  ['one that is too much to hash', 'x'.repeat(1001), 'password_too_long'],
])('checks a known password: %s', (_, password, error) => {
  expect(errorOf(logInSchema, { email: 'a@b.nl', password }, 'password')).toBe(error);
  expect(errorOf(confirmSchema, { token: 't', password }, 'password')).toBe(error);
});

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
])('reads the code %j as its six digits', (code, read) => {
  expect(secondFactorSchema.parse({ code }).code).toBe(read);
});

it.each([
  ['12345', 'code_not_six_digits'],
  ['1234567', 'code_not_six_digits'],
  ['abcdef', 'code_not_six_digits'],
  ['١٢٣٤٥٦', 'code_not_six_digits'],
  ['', 'required'],
])('refuses the code %j', (code, error) => {
  expect(errorOf(secondFactorSchema, { code }, 'code')).toBe(error);
});

it('holds a new password to the same rules as a first one', () => {
  expect(errorOf(newPasswordSchema, { token: 't', password: 'a'.repeat(min - 1) }, 'password')).toBe(
    'password_too_short',
  );
});

it('asks for an address when a password is forgotten', () => {
  expect(errorOf(forgottenPasswordSchema, {}, 'email')).toBe('required');
});
