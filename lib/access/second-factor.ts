import { z } from 'zod';
import { fieldError, line } from '@/lib/shared/form-fields';

const SETUP_MS = 3_600_000;

/** Whether what was begun can still be finished: who comes back later gives the password again. */
export function isSetupUsable(setup: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - setup.createdAt.getTime() < SETUP_MS;
}

/** A secret as people type it over: in groups of four. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Letters and figures that can't be taken for each other (Crockford's thirty-two). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A recovery code from at least ten random bytes. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** A typed recovery code in the one form in which it is compared; null when it can't be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0');
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/** In two groups, to read and to type: `3k7bz-0w9mq`. */
export function printRecoveryCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

const notSixDigits = fieldError({ code: 'code_not_six_digits' });

/** The code that an app shows: six digits, however they are spaced. */
export const appCode = line({ max: 20 }).transform((value, context) => {
  const digits = value.replace(/\D/g, '');
  if (digits.length === 6) return digits;
  context.addIssue({ code: 'custom', message: notSixDigits });
  return z.NEVER;
});

/** The app's code or a recovery code: six digits, or ten letters and figures. */
export const appOrRecoveryCode = line({ max: 20 }).transform((value, context) => {
  const recoveryCode = readRecoveryCode(value);
  if (recoveryCode) return recoveryCode;
  const digits = value.replace(/\D/g, '');
  if (digits.length === 6) return digits;
  context.addIssue({ code: 'custom', message: notSixDigits });
  return z.NEVER;
});
