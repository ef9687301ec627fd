import { coursePath } from '@/lib/catalogue/catalogue-query';
import { decimalOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { CourseContents } from '@/lib/courses/course-contents';
import { coursePoints } from '@/lib/courses/course-points';
import type { ListedCourse, NextRuns } from '@/lib/server/catalogue/data/catalogue';
import { catalogueText as text } from '@/lib/text/nl/catalogue/catalogue';

type ListedCoursesProps = { courses: ListedCourse[]; normSet: NormSet | undefined };

export function ListedCourses({ courses, normSet }: ListedCoursesProps) {
  return (
    <ul className="result-list">
      {courses.map(({ id, provider, contents, next }) => (
        <li key={id} className="md:grid-cols-1">
          <a href={coursePath(id)}>{contents.title}</a>
          <span>{provider}</span>
          <span>{[worthOf(contents, normSet), ...partsOf(contents)].join(' · ')}</span>
          <span className="text-muted">{nextText(next)}</span>
        </li>
      ))}
    </ul>
  );
}

function worthOf(contents: CourseContents, normSet: NormSet | undefined): string {
  const worth = coursePoints(contents, normSet);
  return worth ? text.worth(decimalOf(worth.points), worth.isPerMeeting, worth.category) : text.noWorth;
}

function partsOf({ form, region }: CourseContents): string[] {
  return [...(form === null ? [] : [text.forms[form]]), ...(region === '' ? [] : [region])];
}

function nextText({ count, first, isStanding }: NextRuns): string {
  if (isStanding) return text.standing;
  return first === null ? text.nothingPlanned : text.next(first, count - 1);
}
