import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { notThere } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { RequirementList } from '@/components/application/requirement-list';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { isEligible } from '@/lib/eligibility/requirements';
import { printedName } from '@/lib/names/printed-name';
import { openPage } from '@/lib/server/page';
import { openCase } from '@/lib/server/use-cases/open-case';
import { daysBetween } from '@/lib/shared/calendar-date';
import { formatDate } from '@/lib/text/nl/format';
import { caseText, decisionText, queueText } from '@/lib/text/nl/management';
import { CaseDecision } from './_components/case-decision';
import { CaseFacts } from './_components/case-facts';
import { CaseHistory } from './_components/case-history';

export const metadata: Metadata = { title: `${decisionText.heading} - ${queueText.title}` };

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const context = await openPage('decide_applications');
  if (!context) return <ClosedPage />;
  const { today } = context;
  const file = await openCase((await params).id, context);
  if (!file) return await notThere();
  const { application, asSubmitted, asOfToday } = file;
  const { submittedOn, answerDueOn } = application;
  const { requirements, term } = caseText;
  const title = caseText.title(printedName(application.name));
  return (
    <SitePage
      current="management"
      trail={[place('management'), place('management_applications')]}
      title={title}
      snelmenu={false}
    >
      <PageHeading>{title}</PageHeading>
      <p>
        {submittedOn && term.submittedOn(formatDate(submittedOn))}.{' '}
        {answerDueOn && term.answerBy(formatDate(answerDueOn))}.
      </p>
      {answerDueOn && answerDueOn < today && !application.decision && (
        <Alert variant="warning">{term.late(daysBetween(answerDueOn, today))}</Alert>
      )}
      <div className="case-columns">
        <div className="flow">
          <CaseFacts file={file} />
          <section className="flow" aria-labelledby="eisen">
            <h2 id="eisen">{requirements.heading}</h2>
            <h3>{submittedOn && requirements.asOfSubmission(formatDate(submittedOn))}</h3>
            <RequirementList assessments={asSubmitted} />
            <h3>{requirements.asOfToday(formatDate(today))}</h3>
            <RequirementList assessments={asOfToday} />
            {isEligible(asSubmitted) !== isEligible(asOfToday) && (
              <Alert variant="warning">{requirements.changed}</Alert>
            )}
          </section>
        </div>
        <CaseDecision file={file} today={today} />
      </div>
      <CaseHistory history={file.history} />
      <p className="form-hint">{caseText.viewedNote}</p>
      <p>
        <a href="/beheer/aanvragen">{caseText.back}</a>
      </p>
    </SitePage>
  );
}
