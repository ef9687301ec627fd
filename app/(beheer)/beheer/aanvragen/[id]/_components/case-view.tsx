import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import type { History } from '@/app/(beheer)/_components/load-history';
import { TakeBack } from '@/app/(beheer)/_components/take-back';
import { type Beside, CaseHead, WorkCase } from '@/app/(beheer)/_components/work-case';
import { RequirementList } from '@/components/application/requirement-list';
import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { isOpen } from '@/lib/application/application-states';
import { queuePaths } from '@/lib/application/decision-forms';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { InformationRequest } from '@/lib/application/information-request';
import { isEligible } from '@/lib/eligibility/requirements';
import type { CaseFile } from '@/lib/server/application/open-case';
import type { QuestionTemplate } from '@/lib/server/content/data/question-templates';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { handlingText } from '@/lib/text/nl/application/cases';
import { togetherText } from '@/lib/text/nl/application/together';
import { assessingText } from '@/lib/text/nl/casework/assessing';
import { caseText, queueText } from '@/lib/text/nl/casework/management';
import { formatDate } from '@/lib/text/nl/shared/format';
import { AskedQuestions } from './asked-questions';
import { CaseDecision } from './case-decision';
import { CaseDuplicates } from './case-duplicates';
import { CaseEarlier } from './case-earlier';
import { CaseFacts } from './case-facts';
import { CaseHandling, holderSentence } from './case-handling';
import { CaseHistory } from './case-history';
import { CaseNotes } from './case-notes';

export type CaseViewProps = {
  file: CaseFile & History;
  queue: Beside;
  /** Others that wait at the same organisation. */
  alike?: { count: number; href: string; together: string } | null;
  requests: InformationRequest[];
  templates: QuestionTemplate[];
  today: CalendarDate;
  readerId: string;
  from: AskedFrom;
  news: string;
};

export function CaseView(props: CaseViewProps) {
  return (
    <WorkCase beside={props.queue} current={props.file.application.id}>
      <OneCase {...props} />
    </WorkCase>
  );
}

function OneCase({ file, queue, alike, requests, templates, today, readerId, from, news }: CaseViewProps) {
  const { application, duplicates, ownRegistration } = file;
  const isDoubtful = duplicates.count > 0;
  return (
    <>
      {queue.decided && (
        <ArrivedOutcome key={queue.decided.id}>
          <Alert variant="success">
            <p>{queue.decided.done}</p>
            <TakeBack subjectId={queue.decided.id} />
          </Alert>
        </ArrivedOutcome>
      )}
      <ArrivedNews news={news} texts={handlingText.done}>
        <TakeBack subjectId={application.id} />
      </ArrivedNews>
      <CaseHead nextHref={queue.nextHref} next={from === 'beheer' ? queueText.next : assessingText.next}>
        <Term file={file} today={today} />
        <p>{holderSentence(file, readerId)}</p>
      </CaseHead>
      <div className="case-columns">
        <div className="flow">
          <CaseFacts file={file} />
          {alike && (
            <p>
              <a href={alike.href}>{queueText.alike(alike.count)}</a>. <a href={alike.together}>{togetherText.link}</a>
            </p>
          )}
          <Requirements file={file} today={today} />
          {(isDoubtful || ownRegistration || isOpen(application.state)) && <CaseDuplicates file={file} today={today} />}
          <AskedQuestions requests={requests} today={today} />
          <CaseEarlier earlier={file.earlier} />
        </div>
        <CaseDecision file={file} today={today} from={from} templates={templates} />
      </div>
      <CaseHandling file={file} readerId={readerId} from={from} />
      <CaseNotes file={file} from={from} />
      <CaseHistory history={file.history} steps={file.historySteps} path={`${queuePaths[from]}/${application.id}`} />
      <p className="form-hint">{caseText.viewedNote}</p>
    </>
  );
}

function Term({ file, today }: { file: CaseFile; today: CalendarDate }) {
  const { submittedOn, answerDueOn, state } = file.application;
  const { term } = caseText;
  return (
    <>
      <p>
        {submittedOn && term.submittedOn(formatDate(submittedOn))}.{' '}
        {answerDueOn && term.answerBy(formatDate(answerDueOn))}.
      </p>
      {answerDueOn && answerDueOn < today && state === 'submitted' && (
        <Alert variant="warning">{term.late(daysBetween(answerDueOn, today))}</Alert>
      )}
    </>
  );
}

function Requirements({ file, today }: { file: CaseFile; today: CalendarDate }) {
  const { asSubmitted, asOfToday } = file;
  const { requirements } = caseText;
  const isAllMet = isEligible(asSubmitted) && isEligible(asOfToday);
  return (
    <section className="flow" aria-labelledby="eisen">
      <h2 id="eisen">{requirements.heading}</h2>
      {isAllMet ? (
        <Details summary={requirements.allMet}>
          <Assessed file={file} today={today} />
        </Details>
      ) : (
        <Assessed file={file} today={today} />
      )}
      {isEligible(asSubmitted) !== isEligible(asOfToday) && <Alert variant="warning">{requirements.changed}</Alert>}
    </section>
  );
}

function Assessed({ file, today }: { file: CaseFile; today: CalendarDate }) {
  const { application, asSubmitted, asOfToday } = file;
  const { submittedOn } = application;
  const { requirements } = caseText;
  return (
    <>
      <h3>{submittedOn && requirements.asOfSubmission(formatDate(submittedOn))}</h3>
      <RequirementList assessments={asSubmitted} />
      <h3>{requirements.asOfToday(formatDate(today))}</h3>
      <RequirementList assessments={asOfToday} />
    </>
  );
}
