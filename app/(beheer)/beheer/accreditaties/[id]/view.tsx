import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { type Beside, CaseHead, WorkCase } from '@/app/(beheer)/_components/work-case';
import { CaseHistory } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { Alert } from '@/components/ui/alert';
import { accreditationPath } from '@/lib/courses/accreditation-forms';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import type { ManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { AssessmentsSection } from './_components/assessments-section';
import { ClaimRequestForm, ReleaseRequestForm } from './_components/handling-forms';
import { LikeDecisions, RequestQuestions } from './_components/request-background';
import { RequestDecision } from './_components/request-decision';
import { RequestFacts, RequestIntro } from './_components/request-facts';
import { RequestNotes } from './_components/request-notes';

type ManagedAccreditationViewProps = {
  file: ManagedAccreditation;
  queue: Beside;
  today: CalendarDate;
  accreditationYears: number;
  readerId: string;
  /** What the address says was just done. */
  news: string | undefined;
};

/** One request: the facts on the left, its assessors and the decision on the right, all else below. */
export function ManagedAccreditationView(props: ManagedAccreditationViewProps) {
  const { file, queue, today, readerId, news } = props;
  const { request, isOwn } = file;
  const { decided, nextHref } = queue;
  const { id, assignedTo } = request;
  const isTheirs = assignedTo === null || assignedTo.id === readerId;
  return (
    <WorkCase beside={queue} current={id}>
      {decided && (
        <ArrivedOutcome key={decided.id}>
          <Alert variant="success">{decided.done}</Alert>
        </ArrivedOutcome>
      )}
      <News news={news} />
      <CaseHead nextHref={nextHref} next={accreditationQueueText.next}>
        <RequestIntro request={request} />
      </CaseHead>
      <div className="case-columns">
        <div className="flow">
          <RequestFacts {...file} />
          <RequestQuestions questions={file.questions} />
        </div>
        <div className="flow">
          <AssessmentsSection file={file} today={today} mayAct={isTheirs && !isOwn} />
          <RequestDecision {...props} />
        </div>
      </div>
      <LikeDecisions like={file.like} normSet={file.normSet} />
      <Handling {...props} />
      <RequestNotes file={file} desk="beheer" mayWrite={isTheirs} />
      <CaseHistory history={file.history} steps={file.historySteps} path={accreditationPath('beheer', id)} />
    </WorkCase>
  );
}

function Handling({ file: { request, isOwn }, readerId }: ManagedAccreditationViewProps) {
  const { id, state, assignedTo } = request;
  if (!isOpenAccreditation(state) || state === 'returned_incomplete' || isOwn) return null;
  const { heading, nobody, you, somebody } = text.handling;
  const isTheirs = assignedTo?.id === readerId;
  return (
    <section className="flow" aria-labelledby="behandelaar">
      <h2 id="behandelaar">{heading}</h2>
      <p>{assignedTo ? (isTheirs ? you : somebody(assignedTo.name)) : nobody}</p>
      {isTheirs ? <ReleaseRequestForm id={id} /> : <ClaimRequestForm id={id} holder={assignedTo?.id ?? ''} />}
    </section>
  );
}

const newsTexts: Record<string, string> = text.news;

export function News({ news }: { news: string | undefined }) {
  if (news === undefined || !Object.hasOwn(newsTexts, news)) return null;
  return (
    <ArrivedOutcome key={news}>
      <Alert variant="success">{newsTexts[news]}</Alert>
    </ArrivedOutcome>
  );
}
