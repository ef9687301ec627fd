import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import type { Application } from '@/lib/server/application/data/applications';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { becomingText } from '@/lib/text/nl/registration/becoming-registered';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { formatDate } from '@/lib/text/nl/shared/format';
import { ApplicationAnswers } from './application-answers';

const { submitted, withdraw } = applicationText;
const text = becomingText.sent;

type SentProps = { application: Application; today: CalendarDate; earlier: ReactNode };

/** Sent in: when there is an answer, what happens until then, and what was sent. */
export function Sent({ application, today, earlier }: SentProps) {
  const { answerDueOn, submittedOn, assignedTo } = application;
  const isLate = answerDueOn !== null && answerDueOn < today;
  const promised = answerDueOn !== null && !isLate ? answerDueOn : null;
  return (
    <>
      <PageHeading>{submitted.title}</PageHeading>
      {promised && <Alert variant="success" heading={text.panel(promised)} />}
      {isLate && <Alert variant="warning">{myOverviewText.answerLate(formatDate(answerDueOn))}</Alert>}
      <Section id="nu" heading={text.heading}>
        <ol className="numbered">
          {submittedOn && <li>{text.received(submittedOn)}</li>}
          <li>{assignedTo ? text.handled : text.waiting}</li>
          <li>{promised ? text.decided(promised) : text.decidedLate}</li>
        </ol>
        <p>{text.nothing}</p>
      </Section>
      <p>
        <a href="/mijn/aanvraag/pdf">{text.pdf}</a>
      </p>
      <Details summary={submitted.sentHeading}>
        <ApplicationAnswers application={application} />
      </Details>
      {earlier}
      <p>{submitted.mistake}</p>
      <p>
        <a href="/mijn/aanvraag/intrekken">{withdraw.link}</a>
      </p>
    </>
  );
}
