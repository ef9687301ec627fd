import { CourseFacts } from '@/components/courses/course-facts';
import { EvidenceList } from '@/components/portfolio/evidence-list';
import { TypeConditions } from '@/components/portfolio/type-conditions';
import type { NormSet } from '@/lib/content/normset';
import { documentHref } from '@/lib/courses/course-forms';
import type { SubmittedRequest } from '@/lib/server/courses/data/accreditations';
import type { CourseDocument } from '@/lib/server/courses/data/course-documents';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { documentsText } from '@/lib/text/nl/courses/courses';
import { formatDate } from '@/lib/text/nl/shared/format';

/** When it was sent in and is to be answered, and what it follows. */
export function RequestIntro({ request }: { request: SubmittedRequest }) {
  const { position, renews, submittedAt, answerDueOn } = request;
  return (
    <>
      {submittedAt && answerDueOn && (
        <p>{text.submittedOn(formatDate(amsterdamDateOf(submittedAt)), formatDate(answerDueOn))}</p>
      )}
      {renews && <p>{text.renewal(formatDate(renews.validFrom), formatDate(renews.validTo))}</p>}
      {position > 1 && !renews && <p>{text.newVersion(position)}</p>}
    </>
  );
}

type RequestFactsProps = { request: SubmittedRequest; documents: CourseDocument[]; normSet: NormSet | undefined };

/** The programme beside the conditions of its type in the norm set in force. */
export function RequestFacts({ request, documents, normSet }: RequestFactsProps) {
  const { contents, provider } = request;
  const type = normSet?.activityTypes.find(({ code }) => code === contents.typeCode);
  return (
    <>
      <section className="flow" aria-labelledby="aanvraag">
        <h2 id="aanvraag">{text.facts.heading}</h2>
        <CourseFacts course={contents} normSet={normSet} provider={provider.name} />
      </section>
      <section className="flow" aria-labelledby="documenten">
        <h2 id="documenten">{documentsText.heading}</h2>
        <EvidenceList evidence={documents} hrefOf={documentHref} none={documentsText.none} />
      </section>
      <section className="flow" aria-labelledby="voorwaarden">
        <h2 id="voorwaarden">{text.rule.heading}</h2>
        {type ? <TypeConditions type={type} /> : <p>{text.rule.none(contents.typeCode)}</p>}
      </section>
    </>
  );
}
