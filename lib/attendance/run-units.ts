import type { Hundredths } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';

type Attended = { meetings: readonly number[]; meetingCount: number };

/** Of part of a course in one amount, the part that its meetings are; of neither more than a hundredth is lost. */
export function attendedUnits(
  { units, isPerMeeting }: { units: Hundredths; isPerMeeting: boolean },
  { meetings, meetingCount }: Attended,
): Hundredths {
  const count = meetings.length === 0 ? meetingCount : meetings.length;
  if (isPerMeeting) return (units * Math.max(1, count)) as Hundredths;
  return (meetingCount === 0 ? units : Math.floor((units * count) / meetingCount)) as Hundredths;
}

const WHOLE = 100;
const MINUTES_OF_HOUR = 60;

/** Giving a course is counted in the units of giving it, which aren't always those of attending. */
export function givenUnits(
  unit: ActivityType['unit'],
  meetings: readonly { day: string; begins: number; ends: number }[],
): Hundredths {
  switch (unit) {
    case 'hour':
      return Math.floor(
        (meetings.reduce((minutes, { begins, ends }) => minutes + ends - begins, 0) * WHOLE) / MINUTES_OF_HOUR,
      ) as Hundredths;
    case 'day':
      return (new Set(meetings.map(({ day }) => day)).size * WHOLE) as Hundredths;
    case 'item':
    case 'point':
      return WHOLE as Hundredths;
  }
}
