import { z } from 'zod';
import { fieldError, line } from '@/lib/shared/form-fields';
import { readRecoveryCode } from './recovery-code';

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
