import type { PublicStatus } from '@/lib/register/public-entry';
import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const registrationStates = ['registered', 'certified', 'removed', 'deregistered'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** `register_again` is a newly approved application of somebody who left the register; `reinstate` undoes a removal. */
export const registrationEvents = [
  'register_again',
  'certify',
  'certification_ends',
  'remove',
  'reinstate',
  'deregister',
] as const;
export type RegistrationEvent = (typeof registrationEvents)[number];

export type FormerState = Exclude<RegistrationState, PublicStatus>;

export type RegistrationFacts = {
  /** Whether a certification that was granted still runs today. For `reinstate`. */
  certificationRuns: boolean;
};

export const NO_REGISTRATION_FACTS: RegistrationFacts = { certificationRuns: false };

export type RegistrationReason =
  | { code: 'already_registered'; state: PublicStatus }
  | { code: 'not_certified' }
  | { code: 'not_removed'; state: Exclude<RegistrationState, 'removed'> }
  | { code: 'no_longer_registered'; state: FormerState };

export type RegistrationTransition = Accepted<{ state: RegistrationState }> | Refused<RegistrationReason>;

export function registrationTransition(
  state: RegistrationState,
  event: RegistrationEvent,
  facts: RegistrationFacts = NO_REGISTRATION_FACTS,
): RegistrationTransition {
  if (event === 'reinstate') return reinstated(state, facts);
  if (!isInRegister(state)) {
    return event === 'register_again'
      ? accepted({ state: 'registered' })
      : refused({ code: 'no_longer_registered', state });
  }
  switch (event) {
    case 'register_again':
      return refused({ code: 'already_registered', state });
    case 'certify':
      // Of somebody who is certified it is a renewal: the next cycle's certification begins before this one ends.
      return accepted({ state: 'certified' });
    case 'certification_ends':
      return state === 'certified' ? accepted({ state: 'registered' }) : refused({ code: 'not_certified' });
    case 'remove':
      return accepted({ state: 'removed' });
    case 'deregister':
      return accepted({ state: 'deregistered' });
    default:
      return never(event);
  }
}

/** Whoever left by themselves comes back by a new application; only a removal is undone. */
function reinstated(state: RegistrationState, { certificationRuns }: RegistrationFacts): RegistrationTransition {
  if (state !== 'removed') return refused({ code: 'not_removed', state });
  return accepted({ state: certificationRuns ? 'certified' : 'registered' });
}

export function isInRegister(state: RegistrationState): state is PublicStatus {
  return state === 'registered' || state === 'certified';
}
