import { coursePath } from '@/lib/catalogue/catalogue-query';
import { decimalOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { coursePoints } from '@/lib/courses/course-points';
import type { ListedCourse } from '@/lib/server/catalogue/data/catalogue';
import { catalogueText as text } from '@/lib/text/nl/catalogue/catalogue';

type ListedCoursesProps = { courses: ListedCourse[]; normSet: NormSet | undefined };

export function ListedCourses({ courses, normSet }: ListedCoursesProps) {
  return (
    <ul className="result-list">
      {courses.map((course) => (
        <li key={course.id} className="grid-cols-1">
          <a href={coursePath(course.courseId)}>{course.title}</a>
          <span>{course.provider}</span>
          <span>{[worthOf(course, normSet), ...partsOf(course)].join(' · ')}</span>
          <span className="text-muted">{nextText(course)}</span>
        </li>
      ))}
    </ul>
  );
}

function worthOf(course: ListedCourse, normSet: NormSet | undefined): string {
  const worth = coursePoints(course, normSet);
  return worth ? text.worth(decimalOf(worth.points), worth.isPerMeeting, worth.category) : text.noWorth;
}

function partsOf({ form, region }: ListedCourse): string[] {
  return [...(form === null ? [] : [text.forms[form]]), ...(region === '' ? [] : [region])];
}

function nextText({ runs, firstDay, isStanding }: ListedCourse): string {
  if (isStanding) return text.standing;
  return firstDay === null ? text.nothingPlanned : text.next(firstDay, runs - 1);
}
