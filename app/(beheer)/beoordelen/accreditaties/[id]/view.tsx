import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { TakeBack } from '@/app/(beheer)/_components/take-back';
import { type Beside, CaseHead, WorkCase } from '@/app/(beheer)/_components/work-case';
import { Answer } from '@/app/(beheer)/beheer/accreditaties/[id]/_components/assessments-section';
import { AskProviderForm, AssessForm } from '@/app/(beheer)/beheer/accreditaties/[id]/_components/assessor-forms';
import {
  LikeDecisions,
  RequestQuestions,
} from '@/app/(beheer)/beheer/accreditaties/[id]/_components/request-background';
import { RequestFacts, RequestIntro } from '@/app/(beheer)/beheer/accreditaties/[id]/_components/request-facts';
import { RequestNotes } from '@/app/(beheer)/beheer/accreditaties/[id]/_components/request-notes';
import { News } from '@/app/(beheer)/beheer/accreditaties/[id]/view';
import { Alert } from '@/components/ui/alert';
import { courseValues } from '@/lib/courses/course-forms';
import { isOpenQuestion } from '@/lib/courses/course-versions';
import type { AssessedAccreditation } from '@/lib/server/courses/accreditation-file';
import { assessingText } from '@/lib/text/nl/casework/assessing';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { formatDate } from '@/lib/text/nl/shared/format';

type AssessedAccreditationViewProps = {
  file: AssessedAccreditation;
  /** What waits for the assessor, of whichever kind. */
  queue: Beside;
  news: string | undefined;
};

/** The programme beside the conditions, and one's own answer; nobody else's before it is given. */
export function AssessedAccreditationView({ file, queue, news }: AssessedAccreditationViewProps) {
  const { decided, nextHref } = queue;
  return (
    <WorkCase beside={queue} current={file.request.id}>
      {decided && (
        <ArrivedOutcome key={decided.id}>
          <Alert variant="success">
            <p>{decided.done}</p>
            <TakeBack subjectId={decided.id} />
          </Alert>
        </ArrivedOutcome>
      )}
      <News news={news} />
      <CaseHead nextHref={nextHref} next={assessingText.next}>
        <RequestIntro request={file.request} />
      </CaseHead>
      <div className="case-columns">
        <div className="flow">
          <RequestFacts {...file} />
          <RequestQuestions questions={file.questions} />
        </div>
        <section className="case-decision flow" aria-labelledby="oordeel">
          <h2 id="oordeel">{text.assess.heading}</h2>
          <OwnAnswer file={file} />
        </section>
      </div>
      <LikeDecisions like={file.like} normSet={file.normSet} />
      <RequestNotes file={file} desk="beoordelen" mayWrite />
    </WorkCase>
  );
}

const THIRD = 3;

function OwnAnswer({ file }: { file: AssessedAccreditation }) {
  const { request, own, isOwn, normSet } = file;
  const { id, state, contents } = request;
  if (own.answer) return <Given file={file} />;
  if (isOwn) return <Alert variant="warning">{text.assess.own}</Alert>;
  if (state !== 'in_review') return <p>{text.assess.over}</p>;
  return (
    <>
      <p>{text.assess.lead(formatDate(own.dueOn))}</p>
      {own.position === THIRD && <p>{text.assess.third}</p>}
      <AssessForm id={id} asked={courseValues(contents)} normSet={normSet} />
      <h3>{text.ask.heading}</h3>
      {file.questions.some(isOpenQuestion) ? <p>{text.ask.open}</p> : <AskProviderForm id={id} desk="beoordelen" />}
    </>
  );
}

function Given({ file: { own, others, normSet } }: { file: AssessedAccreditation }) {
  return (
    <>
      <h3>{text.assess.given}</h3>
      {own.answer && <Answer answer={own.answer} explanation={own.explanation} normSet={normSet} />}
      {others.length > 0 && <h3>{text.assess.others}</h3>}
      {others.map(
        ({ id, answer, explanation }) =>
          answer && <Answer key={id} answer={answer} explanation={explanation} normSet={normSet} />,
      )}
    </>
  );
}
