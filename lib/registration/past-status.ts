import { type CalendarDate, readTypedDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';
import type { StatusEvent } from './registration-events';
import type { RegistrationState } from './registration-states';

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

/** Events in the order of their recording: of several for one day the last counts. Null before the first. */
export function statusOn(events: readonly StatusEvent[], day: CalendarDate): RegistrationState | null {
  const held = events
    .map((event, index) => ({ ...event, index }))
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => compareText(a.on, b.on) || a.index - b.index);
  return held.at(-1)?.stateAfter ?? null;
}
