import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { RegistrationState } from './registration-states';

/** What can happen to a registration's status, in the past tense. */
export const registrationEventKinds = [
  'registered',
  'registered_again',
  'certified',
  'certification_ended',
  'removed',
  'reinstated',
  'deregistered',
  'shielded',
  'shield_lifted',
  'grace_started',
  'grace_ended',
] as const;
export type RegistrationEventKind = (typeof registrationEventKinds)[number];

/** One of them, with the day from which it holds. */
export type StatusEvent = { kind: RegistrationEventKind; on: CalendarDate; stateAfter: RegistrationState };
