import { z } from 'zod';
import { emailAddress, line, tick } from '@/lib/shared/form-fields';
import { EMAIL_MAX } from '@/lib/shared/mailable-address';
import { isKeptOnPurpose, unlessKept } from './mailbox';
import { knownPassword, newPassword } from './password-fields';
import { appOrRecoveryCode } from './second-factor';

export { PASSWORD_LENGTH } from './password-fields';

export const signUpSchema = z
  .object({ email: emailAddress(), password: newPassword, name: line({ max: 200 }), keepAddress: tick() })
  .refine(isKeptOnPurpose, unlessKept);

export const confirmSchema = z.object({ token: z.string().max(200), password: knownPassword });

/** `email` also takes a registration number. */
export const logInSchema = z.object({
  email: line({ max: EMAIL_MAX }),
  password: knownPassword,
  next: z.string().max(500).optional(),
});

export const secondFactorSchema = z.object({ code: appOrRecoveryCode, next: z.string().max(500).optional() });

export const forgottenPasswordSchema = z.object({ email: emailAddress() });

export const newPasswordSchema = z.object({ token: z.string().max(200), password: newPassword });

export const logOutSchema = z.object({});

export const changePasswordSchema = z.object({ currentPassword: knownPassword, password: newPassword });

export const changeEmailSchema = z
  .object({ currentPassword: knownPassword, email: emailAddress(), keepAddress: tick() })
  .refine(isKeptOnPurpose, unlessKept);

export const emailLinkSchema = z.object({ token: z.string().max(200) });

export const chooseNewsMailSchema = z.object({ newsMail: tick() });

export const deleteAccountSchema = z.object({ currentPassword: knownPassword });
