import { type Hundredths, productDownTo } from '@/lib/content/amounts';
import type { ActivityType, NormSet } from '@/lib/content/normset';
import type { CourseContents } from './course-contents';

/** `points` are of one meeting where units are given for each, unless it is said how many there are. */
export type CoursePoints = { type: ActivityType; category: string; points: Hundredths; isPerMeeting: boolean };

type Valued = Pick<CourseContents, 'typeCode' | 'units' | 'isPerMeeting'>;

/** By the norm set in force, before the maxima of a year and a cycle, which are somebody's own; null for what it doesn't know. */
export function coursePoints(
  { typeCode, units, isPerMeeting }: Valued,
  normSet: NormSet | undefined,
  meetings?: number,
): CoursePoints | null {
  const type = normSet?.activityTypes.find(({ code }) => code === typeCode);
  if (!normSet || !type || units === null) return null;
  const claimed = productDownTo(normSet.step, unitsOf({ units, isPerMeeting }, meetings), type.pointsPerUnit);
  const points = type.maxPerActivity !== null && type.maxPerActivity < claimed ? type.maxPerActivity : claimed;
  return { type, category: type.category, points, isPerMeeting: isPerMeeting && meetings === undefined };
}

/** What somebody who was there all the time did of a course with so many meetings. */
export function unitsOf(
  { units, isPerMeeting }: { units: Hundredths; isPerMeeting: boolean },
  meetings = 1,
): Hundredths {
  return (isPerMeeting ? units * meetings : units) as Hundredths;
}
