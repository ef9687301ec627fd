import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Role } from './actor';

/** What an invitation leads to; `registrant` comes with a sign-up. */
export type InvitedRole = Exclude<Role, 'registrant'>;

export type InviteReason = { code: 'has_role_already' } | { code: 'already_invited' };

/** Whether somebody may be invited: not who has the role, nor while an invitation to it still can be accepted. */
export function checkInvitation(
  { role, held, waitingUntil }: { role: InvitedRole; held: readonly Role[]; waitingUntil: Date | null },
  now: Date,
): Accepted | Refused<InviteReason> {
  if (held.includes(role)) return refused({ code: 'has_role_already' });
  if (waitingUntil && waitingUntil > now) return refused({ code: 'already_invited' });
  return accepted({});
}

export type InvitationStatus = 'waiting' | 'expired' | 'accepted' | 'withdrawn';

/** How an invitation stands at `now`; one that was replaced by a newer one is withdrawn too. */
export function invitationStatus(
  { acceptedAt, withdrawnAt, expiresAt }: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationStatus {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt > now ? 'waiting' : 'expired';
}
