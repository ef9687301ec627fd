import { type CalendarDate, readTypedDate } from '@/lib/shared/calendar-date';
import type { StatusEvent } from './registration-events';
import type { RegistrationState } from './registration-states';
import { statusOn } from './status-on';

/** What is answered to whoever asks for the status on a day, typed as people type a date. */
export type PastStatus =
  | { kind: 'not_a_date' }
  | { kind: 'in_the_future' }
  | { kind: 'before_registration'; day: CalendarDate; registeredOn: CalendarDate | null }
  | { kind: 'status'; day: CalendarDate; state: RegistrationState };

export function pastStatus(
  typed: string | undefined,
  events: readonly StatusEvent[],
  today: CalendarDate,
): PastStatus | null {
  if (typed === undefined || typed.trim() === '') return null;
  const day = readTypedDate(typed);
  if (!day) return { kind: 'not_a_date' };
  if (day > today) return { kind: 'in_the_future' };
  const state = statusOn(events, day);
  if (state) return { kind: 'status', day, state };
  const first = events.map(({ on }) => on).toSorted()[0] ?? null;
  return { kind: 'before_registration', day, registeredOn: first };
}
