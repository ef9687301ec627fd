import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const registrationStates = ['registered', 'certified', 'removed', 'deregistered'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** `register_again` is a newly approved application of somebody who left the register. */
export const registrationEvents = ['register_again', 'certify', 'certification_ends', 'remove', 'deregister'] as const;
export type RegistrationEvent = (typeof registrationEvents)[number];

/** The states of who is in the register, which are also its public words. */
export type PublicStatus = 'registered' | 'certified';
export type FormerState = Exclude<RegistrationState, PublicStatus>;

export type RegistrationReason =
  | { code: 'already_registered'; state: PublicStatus }
  | { code: 'already_certified' }
  | { code: 'not_certified' }
  | { code: 'no_longer_registered'; state: FormerState };

export type RegistrationTransition = Accepted<{ state: RegistrationState }> | Refused<RegistrationReason>;

/** The next state of a registration, or why the event is refused (domain section 4). */
export function registrationTransition(state: RegistrationState, event: RegistrationEvent): RegistrationTransition {
  if (!isInRegister(state)) {
    return event === 'register_again'
      ? accepted({ state: 'registered' })
      : refused({ code: 'no_longer_registered', state });
  }
  switch (event) {
    case 'register_again':
      return refused({ code: 'already_registered', state });
    case 'certify':
      return state === 'registered' ? accepted({ state: 'certified' }) : refused({ code: 'already_certified' });
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

/** Whether somebody in this state is in the register now. */
export function isInRegister(state: RegistrationState): state is PublicStatus {
  return state === 'registered' || state === 'certified';
}

/** What the public register says; null for who isn't in it, or is shielded (domain sections 4 and 7). */
export function publicStatus(registration: { state: RegistrationState; shielded: boolean }): PublicStatus | null {
  const { state, shielded } = registration;
  return !shielded && isInRegister(state) ? state : null;
}
