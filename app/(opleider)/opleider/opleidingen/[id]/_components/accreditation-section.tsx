import { Alert } from '@/components/ui/alert';
import { decimalOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import { accreditedVersion, newestVersion } from '@/lib/courses/course-versions';
import type { OwnCourse } from '@/lib/server/courses/data/courses';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { courseUnitsText } from '@/lib/text/nl/courses/courses';
import { points } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

const text = coursePageText.accredited;

type AccreditationSectionProps = { course: OwnCourse; today: CalendarDate; normSet: NormSet | undefined };

/** The accreditation that runs belong to, or the last that there was. */
export function AccreditationSection({ course, normSet }: AccreditationSectionProps) {
  const { accreditation, explanation } = accreditedVersion(course)?.request ?? {};
  if (!accreditation) return null;
  const { typeCode, units, isPerMeeting, category, validFrom, validTo, endedOn, endReason } = accreditation;
  const unit = normSet?.activityTypes.find(({ code }) => code === typeCode)?.unit;
  const given = courseUnitsText(decimalOf(units), isPerMeeting, unit);
  return (
    <section className="flow" aria-labelledby="accreditatie">
      <h2 id="accreditatie">{text.heading}</h2>
      {endedOn ? (
        <Alert variant="warning">
          <p>{text.ended(formatDate(endedOn))}</p>
          <p className="whitespace-pre-line">{endReason}</p>
        </Alert>
      ) : (
        <p>
          <strong>{text.period(formatDate(validFrom), formatDate(validTo))}</strong> {text.rule}
        </p>
      )}
      <p>{text.worth(given, points(decimalOf(accreditation.points)), category)}</p>
      {explanation && (
        <>
          <h3>{text.explanation}</h3>
          <p className="whitespace-pre-line">{explanation}</p>
        </>
      )}
      {isOpenAccreditation(newestVersion(course).request.state) && <p>{text.newer}</p>}
    </section>
  );
}
