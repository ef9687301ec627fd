import type { CourseVersion, OwnCourse } from '@/lib/server/courses/data/courses';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { accreditationStateNames } from '@/lib/text/nl/courses/courses';
import { formatDate, inSentence } from '@/lib/text/nl/shared/format';

const text = coursePageText.versions;

export function EarlierVersions({ course: { versions } }: { course: OwnCourse }) {
  const earlier = versions.slice(0, -1).toReversed();
  if (earlier.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="versies">
      <h2 id="versies">{text.heading}</h2>
      <ul className="bulleted">
        {earlier.map((version) => (
          <li key={version.id}>{wordsOf(version)}</li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ position, request: { state, accreditation } }: CourseVersion): string {
  const words = accreditation
    ? text.until(formatDate(accreditation.validFrom), formatDate(accreditation.validTo))
    : inSentence(accreditationStateNames[state]);
  return text.one(position, words);
}
