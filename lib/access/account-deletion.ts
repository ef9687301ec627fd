import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { hasPowerOverOthers, type Role } from './actor';

export type DeletionFacts = {
  roles: readonly Role[];
  /** In whatever state, also one that was linked to another login since: what led to a number is kept with it. */
  hasRegistration: boolean;
  /** Decided, asked, noted, wrote, removed, corrected, read: what somebody did for others stays, with who did it. */
  hasWorked: boolean;
};

export type DeletionReason =
  | { code: 'has_registration' }
  | { code: 'has_power' }
  | { code: 'acts_for_provider' }
  | { code: 'has_worked' };

export function mayDeleteAccount(facts: DeletionFacts): Accepted | Refused<DeletionReason> {
  const reasons: DeletionReason[] = [];
  if (facts.hasRegistration) reasons.push({ code: 'has_registration' });
  if (hasPowerOverOthers(facts.roles)) reasons.push({ code: 'has_power' });
  else if (facts.roles.includes('provider')) reasons.push({ code: 'acts_for_provider' });
  else if (facts.hasWorked) reasons.push({ code: 'has_worked' });
  const [first, ...others] = reasons;
  return first ? refused(first, ...others) : accepted({});
}
