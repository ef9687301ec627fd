import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { RegistrationState } from './registration-states';

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
  'merged',
] as const;
export type RegistrationEventKind = (typeof registrationEventKinds)[number];

export type StatusEvent = { kind: RegistrationEventKind; on: CalendarDate; stateAfter: RegistrationState };
