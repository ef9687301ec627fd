import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { applicationSteps } from '@/lib/application/steps';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/data/applications';
import type { Registration } from '@/lib/server/data/registrations';
import type { Settings } from '@/lib/settings/settings-schema';
import { addDays, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { rejectionReasonTexts } from '@/lib/text/nl/application';
import { formatDate } from '@/lib/text/nl/format';
import { applicationText, myOverviewText } from '@/lib/text/nl/my-lklr';
import { ApplicationAnswers } from './application-answers';
import { StartForm } from './start-form';

const { start, submitted, approved, rejected, withdraw, steps } = applicationText;

type StandingProps = {
  application: Application | null;
  registration: Registration | null;
  settings: Settings;
  today: CalendarDate;
};

export function ApplicationStanding({ application, registration, settings, today }: StandingProps) {
  const inRegister = registration !== null && isInRegister(registration.state);
  if (inRegister && application?.state !== 'approved') return <Registered registration={registration} />;
  switch (application?.state) {
    case undefined:
      return <Start />;
    case 'draft':
      return <Begun settings={settings} />;
    case 'submitted':
    case 'information_requested':
      return <Sent application={application} today={today} />;
    case 'approved':
      return inRegister ? <Registered registration={registration} /> : <Start />;
    case 'rejected':
      return <Rejected application={application} settings={settings} />;
    case 'withdrawn':
      return <Start>{withdraw.done}</Start>;
  }
}

function Start({ children }: { children?: ReactNode }) {
  return (
    <>
      <PageHeading lead={start.lead}>{applicationText.title}</PageHeading>
      {children && <p>{children}</p>}
      <StartForm />
    </>
  );
}

function Begun({ settings }: { settings: Settings }) {
  return (
    <>
      <PageHeading lead={start.lead}>{applicationText.title}</PageHeading>
      <ol className="numbered">
        {applicationSteps.map(({ code, slug }) => (
          <li key={code}>
            <a href={`/mijn/aanvraag/${slug}`}>{steps[code]}</a>
          </li>
        ))}
      </ol>
      <p className="form-actions">
        <ButtonLink href="/mijn/aanvraag/verder">{myOverviewText.links.goOn}</ButtonLink>
        <a href="/mijn/aanvraag/intrekken">{withdraw.link}</a>
      </p>
      <p className="help-line">{applicationText.help(settings.helpName, settings.helpEmail)}</p>
    </>
  );
}

function Sent({ application, today }: { application: Application; today: CalendarDate }) {
  const { answerDueOn, submittedOn } = application;
  const isLate = answerDueOn !== null && answerDueOn < today;
  return (
    <>
      <PageHeading lead={answerDueOn && !isLate ? submitted.lead(formatDate(answerDueOn)) : undefined}>
        {submitted.title}
      </PageHeading>
      {submittedOn && <p>{myOverviewText.submittedOn(formatDate(submittedOn))}</p>}
      {isLate && <p>{myOverviewText.answerLate(formatDate(answerDueOn))}</p>}
      <p>{submitted.next}</p>
      <h2>{submitted.sentHeading}</h2>
      <ApplicationAnswers application={application} />
      <p>
        {submitted.mistake} <a href="/mijn/aanvraag/intrekken">{withdraw.link}</a>
      </p>
    </>
  );
}

function Registered({ registration }: { registration: Registration }) {
  return (
    <>
      <PageHeading lead={approved.lead(registration.number)}>{approved.title}</PageHeading>
      <ul className="bulleted">
        {approved.next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="form-actions">
        <ButtonLink href={`/register/${encodeURIComponent(registration.number)}`}>
          {myOverviewText.links.publicPage}
        </ButtonLink>
      </p>
    </>
  );
}

function Rejected({ application, settings }: { application: Application; settings: Settings }) {
  const { decision } = application;
  if (!decision) return null;
  const decidedOn = amsterdamDateOf(decision.decidedAt);
  const until = formatDate(addDays(decidedOn, settings.objectionWeeks * 7));
  return (
    <>
      <PageHeading lead={rejected.lead(formatDate(decidedOn))}>{rejected.title}</PageHeading>
      <h2>{rejected.reasonsHeading}</h2>
      <ul className="bulleted">
        {decision.reasons.map((code) => (
          <li key={code}>{rejectionReasonTexts[code].meaning}</li>
        ))}
      </ul>
      <h2>{rejected.explanationHeading}</h2>
      <p className="whitespace-pre-line">{decision.explanation}</p>
      <h2>{rejected.nextHeading}</h2>
      <ul className="bulleted">
        {decision.reasons.map((code) => (
          <li key={code}>{rejectionReasonTexts[code].whatToDo}</li>
        ))}
        <li>{rejected.objection(until, settings.postalAddress)}</li>
      </ul>
      <p>{rejected.again}</p>
      <StartForm />
    </>
  );
}
