import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';

export type DoorMeeting = { position: number; day: CalendarDate; begins: number; ends: number };

const MINUTES_OF_DAY = 1440;

/** The meetings whose door is open, the one that began last first. `minute` counts from midnight, Amsterdam. */
export function openMeetings<M extends DoorMeeting>(
  meetings: readonly M[],
  { today, minute }: { today: CalendarDate; minute: number },
  margin: number,
): M[] {
  const at = ({ day }: M) => minute + daysBetween(day, today) * MINUTES_OF_DAY;
  return meetings
    .filter((meeting) => meeting.begins - margin <= at(meeting) && at(meeting) <= meeting.ends + margin)
    .sort((a, b) => at(a) - a.begins - (at(b) - b.begins) || b.position - a.position);
}
