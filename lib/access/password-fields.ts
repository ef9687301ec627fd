import { z } from 'zod';
import { fieldError } from '@/lib/shared/form-fields';

export const PASSWORD_LENGTH = { min: 12, max: 128 };

const typedPassword = z
  .string({ error: fieldError({ code: 'required' }) })
  .min(1, { error: fieldError({ code: 'required' }) });

/** A password to check against a hash: its own rules don't matter, but an endless one isn't hashed. */
export const knownPassword = typedPassword.max(1000, {
  error: fieldError({ code: 'password_too_long', max: PASSWORD_LENGTH.max }),
});

export const newPassword = typedPassword
  .refine((value) => [...value].length >= PASSWORD_LENGTH.min, {
    error: fieldError({ code: 'password_too_short', min: PASSWORD_LENGTH.min }),
  })
  .refine((value) => [...value].length <= PASSWORD_LENGTH.max, {
    error: fieldError({ code: 'password_too_long', max: PASSWORD_LENGTH.max }),
  });

const INVISIBLE = /^[\s\p{Cf}]$/u;

/** A password without the space and the signs that nobody sees round it, which come along when it is copied. */
export function tidyPassword(typed: string): string {
  let [start, end] = [0, typed.length];
  while (start < end && INVISIBLE.test(typed.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(typed.charAt(end - 1))) end -= 1;
  return typed.slice(start, end);
}
