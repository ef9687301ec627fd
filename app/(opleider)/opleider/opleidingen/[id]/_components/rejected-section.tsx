import { AccreditationRejections } from '@/components/courses/accreditation-rejections';
import type { ObjectionTerm } from '@/lib/server/content/objection-term';
import type { AccreditationRequest } from '@/lib/server/courses/data/course-rows';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { formatDate } from '@/lib/text/nl/shared/format';

type RejectedSectionProps = { request: AccreditationRequest; objection: ObjectionTerm | null };

export function RejectedSection({ request: { reasons, explanation }, objection }: RejectedSectionProps) {
  return (
    <section className="flow" aria-labelledby="afgewezen">
      <h2 id="afgewezen">{text.rejected.heading}</h2>
      <AccreditationRejections reasons={reasons} />
      {explanation && (
        <>
          <h3>{text.rejected.explanation}</h3>
          <p className="whitespace-pre-line">{explanation}</p>
        </>
      )}
      {objection && (
        <p>
          {objection.isPassed
            ? text.objectionPassed(formatDate(objection.until))
            : text.objection(formatDate(objection.until), objection.postalAddress)}
        </p>
      )}
    </section>
  );
}
