import { z } from 'zod';
import { oneOf } from '@/lib/shared/form-fields';

/** Sending a mail again: to the address that it had, or to the one that the account has now. */
export const resendTo = ['stored', 'current'] as const;

export const resendMailSchema = z.object({
  mailId: z.uuid(),
  round: z.coerce.number().int().min(1).max(1_000_000).catch(-1),
  to: oneOf(resendTo),
});

/** Why a mail isn't sent again. */
export type ResendReason =
  | { code: 'mail_unknown' }
  | { code: 'own_mail' }
  | { code: 'mail_not_failed' }
  | { code: 'mail_emptied' }
  | { code: 'no_current_address' }
  | { code: 'changed_meanwhile' };
