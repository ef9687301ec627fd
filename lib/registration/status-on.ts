import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { RegistrationEventKind } from './registration-events';
import type { RegistrationState } from './registration-states';

type PastEvent = { kind: RegistrationEventKind; on: CalendarDate; stateAfter: RegistrationState };

/**
 * The status on a day, from what happened up to and including it; null before the first event. Events come in the order
 * in which they were recorded: of several that hold from one day the last one counts, and one that was recorded later
 * for an earlier day holds until the next recorded day.
 */
export function statusOn(events: readonly PastEvent[], day: CalendarDate): RegistrationState | null {
  const held = events
    .map((event, index) => ({ ...event, index }))
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index));
  return held.at(-1)?.stateAfter ?? null;
}
