import { z } from 'zod';
import { emailAddress, tick } from '@/lib/shared/form-fields';
import { isKeptOnPurpose, unlessKept } from './kept-address';
import { knownPassword, newPassword } from './password-fields';

export const changePasswordSchema = z.object({ currentPassword: knownPassword, password: newPassword });

export const changeEmailSchema = z
  .object({ currentPassword: knownPassword, email: emailAddress(), keepAddress: tick() })
  .refine(isKeptOnPurpose, unlessKept);

/** The button on the page that a mailed link leads to. */
export const emailLinkSchema = z.object({ token: z.string().max(200) });

export const deleteAccountSchema = z.object({ currentPassword: knownPassword });
