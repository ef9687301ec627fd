import { line, notThat } from '@/lib/shared/form-fields';

const SETUP_MS = 3_600_000;

export function isSetupUsable(setup: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - setup.createdAt.getTime() < SETUP_MS;
}

export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Letters and figures that can't be taken for each other (Crockford's thirty-two). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

export function recoveryCodeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

export function readRecoveryCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0');
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

export function printRecoveryCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

function appDigits(typed: string, context: Parameters<typeof notThat>[0]): string {
  const digits = typed.replace(/\D/g, '');
  return digits.length === 6 ? digits : notThat(context, { code: 'code_not_six_digits' });
}

export const appCode = line({ max: 20 }).transform(appDigits);
export const appOrRecoveryCode = line({ max: 20 }).transform(
  (typed, context) => readRecoveryCode(typed) ?? appDigits(typed, context),
);
