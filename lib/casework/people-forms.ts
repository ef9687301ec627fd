import { z } from 'zod';
import { isKeptOnPurpose, unlessKept } from '@/lib/access/mailbox';
import { emailAddress, fieldError, line, oneOf, tick } from '@/lib/shared/form-fields';
import { grantedRoles } from './role-changes';

export const inviteSchema = z
  .object({ email: emailAddress(), name: line({ max: 200 }), role: oneOf(grantedRoles), keepAddress: tick() })
  .refine(isKeptOnPurpose, { ...unlessKept, error: fieldError({ code: 'shared_mailbox_of_colleague' }) });

/** Sending an invitation again, and withdrawing it: both name it and ask nothing else. */
export const invitationSchema = z.object({ invitationId: line({ max: 100 }) });

export const revokeRoleSchema = z.object({
  accountId: line({ max: 100 }),
  role: oneOf(grantedRoles),
  confirmed: tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) }),
});
