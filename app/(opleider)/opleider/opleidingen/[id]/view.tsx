import { AccreditationBadge } from '@/components/courses/accreditation-badge';
import { CourseFacts } from '@/components/courses/course-facts';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import type { ObjectionTerm } from '@/lib/server/content/objection-term';
import type { ProviderQuestion } from '@/lib/server/courses/data/accreditation-questions';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { accreditationStateMeanings } from '@/lib/text/nl/courses/courses';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { LoadedCourse, LoadedDocuments } from '../load-course';
import { AccreditationSection } from './_components/accreditation-section';
import { CourseActions } from './_components/course-actions';
import { DocumentsSection } from './_components/documents-section';
import { EarlierVersions } from './_components/earlier-versions';
import { EarlierQuestions, OpenQuestion } from './_components/questions-section';
import { RejectedSection } from './_components/rejected-section';
import { type Fee, SubmitSection } from './_components/submit-section';

export type CourseViewProps = Omit<LoadedCourse, 'here' | 'trail'> &
  LoadedDocuments & {
    fee: Fee;
    answerWeeks: number;
    questions: ProviderQuestion[];
    /** Of a decision that was taken. */
    objection: ObjectionTerm | null;
    /** What was just done, as the address says it. */
    after: string | undefined;
  };

const outcomes: Record<string, string> = text.after;

/** One course: how its accreditation stands and what waits on top, what was filled in and its documents below. */
export function CourseView(props: CourseViewProps) {
  const { course, newest, normSet, today, questions, after = '' } = props;
  const { contents, request } = newest;
  const { state, answerDueOn, explanation } = request;
  const isWaiting = state === 'submitted' || state === 'in_review';
  return (
    <>
      {Object.hasOwn(outcomes, after) && <Alert variant="success">{outcomes[after]}</Alert>}
      <p>
        <AccreditationBadge state={state} />
      </p>
      <p>{accreditationStateMeanings[state]}</p>
      {isWaiting && answerDueOn && <p>{text.promised(formatDate(answerDueOn))}</p>}
      {state === 'returned_incomplete' && (
        <Alert variant="warning" heading={text.returned.heading}>
          <p className="whitespace-pre-line">{explanation}</p>
          <p>{text.returned.next}</p>
        </Alert>
      )}
      <OpenQuestion courseId={course.id} questions={questions} />
      {state === 'rejected' && <RejectedSection request={request} objection={props.objection} />}
      <AccreditationSection course={course} today={today} normSet={normSet} />
      <SubmitSection {...props} />
      <section className="flow" aria-labelledby="ingevuld">
        <h2 id="ingevuld">{text.contentsHeading}</h2>
        <CourseFacts course={contents} normSet={normSet} />
      </section>
      <DocumentsSection {...props} />
      <EarlierQuestions questions={questions} />
      <CourseActions course={course} newest={newest} />
      <EarlierVersions course={course} />
      <p>
        <a href={place('provider_courses').href}>{text.back}</a>
      </p>
    </>
  );
}
