import type { RunState } from '@/lib/attendance/run-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { calendarFile } from '@/lib/shared/calendar-file';

type CalendarMeeting = { position: number; day: CalendarDate; begins: number; ends: number };

export type CalendarRun = {
  id: string;
  state: RunState;
  version: number;
  title: string;
  place: string;
  meetings: readonly CalendarMeeting[];
};

type Words = { product: string; description: string };

/** A run's meetings, each an event. */
export function calendarOfMeetings(run: CalendarRun, { product, description }: Words, stampedAt: Date): string {
  const { id, state, version, title, place, meetings } = run;
  const events = meetings.map(({ position, ...when }) => ({
    ...{ id: `${id}-${position}`, version, when, title, place, description },
    isCancelled: state === 'cancelled',
  }));
  return calendarFile(events, product, stampedAt);
}
