import { z } from 'zod';
import { emailAddress, fieldError, line } from '@/lib/shared/form-fields';

export const PASSWORD_LENGTH = { min: 12, max: 128 };

const typedPassword = z
  .string({ error: fieldError({ code: 'required' }) })
  .min(1, { error: fieldError({ code: 'required' }) });

/** A password to check against a hash: its own rules don't matter, but an endless one isn't hashed. */
const knownPassword = typedPassword.max(1000, {
  error: fieldError({ code: 'password_too_long', max: PASSWORD_LENGTH.max }),
});

/** A password to choose: its length counted in characters as people see them. */
const newPassword = typedPassword
  .refine((value) => [...value].length >= PASSWORD_LENGTH.min, {
    error: fieldError({ code: 'password_too_short', min: PASSWORD_LENGTH.min }),
  })
  .refine((value) => [...value].length <= PASSWORD_LENGTH.max, {
    error: fieldError({ code: 'password_too_long', max: PASSWORD_LENGTH.max }),
  });

export const signUpSchema = z.object({ email: emailAddress(), password: newPassword, name: line({ max: 200 }) });

export const confirmSchema = z.object({ token: z.string().max(200), password: knownPassword });

/** `email` also takes a registration number. */
export const logInSchema = z.object({
  email: line({ max: 254 }),
  password: knownPassword,
  next: z.string().max(500).optional(),
});

export const secondFactorSchema = z.object({
  code: line({ max: 20 }).transform((value, context) => {
    const digits = value.replace(/\D/g, '');
    if (digits.length === 6) return digits;
    context.addIssue({ code: 'custom', message: fieldError({ code: 'code_not_six_digits' }) });
    return z.NEVER;
  }),
  next: z.string().max(500).optional(),
});

export const forgottenPasswordSchema = z.object({ email: emailAddress() });

export const newPasswordSchema = z.object({ token: z.string().max(200), password: newPassword });

export const logOutSchema = z.object({});
