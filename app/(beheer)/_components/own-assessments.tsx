import { LinkList } from '@/components/ui/link-list';
import { accreditationPath } from '@/lib/courses/accreditation-forms';
import type { OwnAssessment } from '@/lib/server/courses/data/assessments';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { assessingListText as text } from '@/lib/text/nl/courses/accreditation';
import { formatDate } from '@/lib/text/nl/shared/format';

/** The courses that wait for somebody's own answer, the first to be late on top. */
export function OwnAssessments({ assessments, today }: { assessments: OwnAssessment[]; today: CalendarDate }) {
  return (
    <section className="flow" aria-labelledby="oordelen">
      <h2 id="oordelen">{text.heading}</h2>
      {assessments.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <LinkList
          items={assessments.map(({ requestId, title, dueOn }) => ({
            href: accreditationPath('beoordelen', requestId),
            label: title,
            description: dueOn < today ? text.late(formatDate(dueOn)) : text.dueOn(formatDate(dueOn)),
          }))}
        />
      )}
    </section>
  );
}
