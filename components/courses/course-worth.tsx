import { decimalOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { CourseContents } from '@/lib/courses/course-contents';
import { coursePoints } from '@/lib/courses/course-points';
import { coursePointsText as text } from '@/lib/text/nl/courses/courses';

type CourseWorthProps = {
  course: Pick<CourseContents, 'typeCode' | 'units' | 'isPerMeeting'>;
  /** In force today. */
  normSet: NormSet | undefined;
};

/** What somebody would get for it by today's rules. */
export function CourseWorth({ course, normSet }: CourseWorthProps) {
  const worth = coursePoints(course, normSet);
  if (!worth) return <>{text.unknown}</>;
  return (
    <>
      <strong>{text.worth(decimalOf(worth.points), worth.isPerMeeting, worth.category)}</strong> {text.note}
    </>
  );
}
