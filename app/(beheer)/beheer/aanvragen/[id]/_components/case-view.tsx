import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { RequirementList } from '@/components/application/requirement-list';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { isOpen } from '@/lib/application/application-states';
import { queuePaths } from '@/lib/application/decision-forms';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { InformationRequest } from '@/lib/application/information-request';
import { isEligible } from '@/lib/eligibility/requirements';
import type { CaseFile } from '@/lib/server/application/open-case';
import type { QuestionTemplate } from '@/lib/server/content/data/question-templates';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { handlingText } from '@/lib/text/nl/application/cases';
import { askText } from '@/lib/text/nl/application/information';
import { assessmentText, caseText, queueText } from '@/lib/text/nl/casework/management';
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
  file: CaseFile;
  requests: InformationRequest[];
  templates: QuestionTemplate[];
  today: CalendarDate;
  readerId: string;
  from: AskedFrom;
  news: string;
};

export function CaseView({ file, requests, templates, today, readerId, from, news }: CaseViewProps) {
  const { application, duplicates, ownRegistration } = file;
  const isDoubtful = duplicates.count > 0;
  return (
    <>
      <ArrivedNews news={news} texts={newsTexts} />
      <Term file={file} today={today} />
      <p>{holderSentence(file, readerId)}</p>
      {file.nextCaseId && (
        <p>
          <ButtonLink variant="secondary" href={`${queuePaths[from]}/${file.nextCaseId}`}>
            {queueText.next}
          </ButtonLink>
        </p>
      )}
      <div className="case-columns">
        <div className="flow">
          <CaseFacts file={file} />
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
      <p>
        <a href={queuePaths[from]}>{from === 'beheer' ? caseText.back : assessmentText.back}</a>
      </p>
    </>
  );
}

const newsTexts = { ...handlingText.done, vragen: askText.done };

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
  const { application, asSubmitted, asOfToday } = file;
  const { submittedOn } = application;
  const { requirements } = caseText;
  return (
    <section className="flow" aria-labelledby="eisen">
      <h2 id="eisen">{requirements.heading}</h2>
      <h3>{submittedOn && requirements.asOfSubmission(formatDate(submittedOn))}</h3>
      <RequirementList assessments={asSubmitted} />
      <h3>{requirements.asOfToday(formatDate(today))}</h3>
      <RequirementList assessments={asOfToday} />
      {isEligible(asSubmitted) !== isEligible(asOfToday) && <Alert variant="warning">{requirements.changed}</Alert>}
    </section>
  );
}
