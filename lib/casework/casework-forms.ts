import { z } from 'zod';
import { isKeptOnPurpose, unlessKept } from '@/lib/access/mailbox';
import { emailAddress, fieldError, line, oneOf, tick } from '@/lib/shared/form-fields';
import { grantedRoles } from './role-changes';

export const inviteSchema = z
  .object({ email: emailAddress(), name: line({ max: 200 }), role: oneOf(grantedRoles), keepAddress: tick() })
  .refine(isKeptOnPurpose, { ...unlessKept, error: fieldError({ code: 'shared_mailbox_of_colleague' }) });

export const invitationSchema = z.object({ invitationId: line({ max: 100 }) });

export const revokeRoleSchema = z.object({
  accountId: line({ max: 100 }),
  role: oneOf(grantedRoles),
  confirmed: tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) }),
});

export const resetSecondFactorSchema = z.object({
  accountId: line({ max: 100 }),
  confirmed: tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) }),
});

/** "Afgehandeld" beside one task; the rest is where the list stood. */
export const finishTaskSchema = z.object({
  taskId: z.string().max(100),
  soort: z.string().max(100).optional(),
  termijn: z.string().max(100).optional(),
  verder: z.string().max(100).optional(),
  terug: z.string().max(100).optional(),
});

export const resendTo = ['stored', 'current'] as const;

export const resendMailSchema = z.object({
  mailId: z.uuid(),
  round: z.coerce.number().int().min(1).max(1_000_000).catch(-1),
  to: oneOf(resendTo),
});

export type ResendReason =
  | { code: 'mail_unknown' }
  | { code: 'own_mail' }
  | { code: 'mail_not_failed' }
  | { code: 'mail_emptied' }
  | { code: 'no_current_address' }
  | { code: 'changed_meanwhile' };
