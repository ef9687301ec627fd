import type { ReactNode } from 'react';
import { AskedPoints } from '@/components/application/asked-points';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import type { InformationRequest } from '@/lib/application/information-request';
import { informationTermPassed } from '@/lib/application/information-term';
import { barOn } from '@/lib/application/reapplication-bar';
import { applicationSteps } from '@/lib/application/steps';
import type { Settings } from '@/lib/content/settings-schema';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/application/data/applications';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { addDays, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { answerText, askedText, barText } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { formatDate } from '@/lib/text/nl/shared/format';
import { ApplicationAnswers } from './_components/application-answers';
import { StartForm } from './_components/start-form';

const { start, submitted, approved, rejected, withdraw, steps } = applicationText;

type StatusProps = {
  application: Application | null;
  registration: Registration | null;
  settings: Settings;
  today: CalendarDate;
  requests: InformationRequest[];
};

export function ApplicationStatus({ application, registration, settings, today, requests }: StatusProps) {
  const inRegister = registration !== null && isInRegister(registration.state);
  if (inRegister && application?.state !== 'approved') return <Registered registration={registration} />;
  const bar = barOn(registration, today);
  const until = bar.ok ? null : (registration?.barredUntil ?? null);
  switch (application?.state) {
    case undefined:
      return <Start barredUntil={until} />;
    case 'draft':
      return <Begun settings={settings} />;
    case 'submitted':
      return <Sent application={application} today={today} requests={requests} />;
    case 'information_requested':
      return <Asked application={application} today={today} requests={requests} />;
    case 'approved':
      return inRegister ? <Registered registration={registration} /> : <Start barredUntil={until} />;
    case 'rejected':
      return <Rejected application={application} settings={settings} barredUntil={until} />;
    case 'withdrawn':
      return <Start barredUntil={until}>{withdraw.done}</Start>;
  }
}

type Barred = { barredUntil: CalendarDate | null };

function Start({ children, barredUntil }: Barred & { children?: ReactNode }) {
  return (
    <>
      <PageHeading lead={barredUntil ? undefined : start.lead}>{applicationText.title}</PageHeading>
      {children && <p>{children}</p>}
      <Again barredUntil={barredUntil} />
    </>
  );
}

function Again({ barredUntil }: Barred) {
  if (!barredUntil) return <StartForm />;
  return (
    <Alert variant="info" heading={barText.heading}>
      {barText.text(formatDate(barredUntil))}
    </Alert>
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

type SentProps = { application: Application; today: CalendarDate; requests: InformationRequest[] };

/** Sent in, and the register waits for an answer before it goes on. */
function Asked({ application, today, requests }: SentProps) {
  const { openRequest, submittedOn } = application;
  const dueOn = openRequest && formatDate(openRequest.dueOn);
  return (
    <>
      <PageHeading lead={myOverviewText.application.information_requested.text}>
        {myOverviewText.application.information_requested.heading}
      </PageHeading>
      {dueOn && informationTermPassed(application, today) && (
        <Alert variant="warning">{answerText.termPassed(dueOn)}</Alert>
      )}
      {dueOn && !informationTermPassed(application, today) && <p>{answerText.dueOn(dueOn)}</p>}
      <p className="form-actions">
        <ButtonLink href="/mijn/aanvraag/vragen">{answerText.call}</ButtonLink>
        <a href="/mijn/aanvraag/intrekken">{withdraw.link}</a>
      </p>
      {submittedOn && <p>{myOverviewText.submittedOn(formatDate(submittedOn))}</p>}
      <h2>{submitted.sentHeading}</h2>
      <ApplicationAnswers application={application} changeable />
      <Earlier requests={requests.filter(({ id }) => id !== openRequest?.id)} today={today} />
    </>
  );
}

function Earlier({ requests, today }: { requests: InformationRequest[]; today: CalendarDate }) {
  if (requests.length === 0) return null;
  return (
    <>
      <h2>{askedText.heading}</h2>
      {requests.map((request) => (
        <AskedPoints key={request.id} request={request} today={today} />
      ))}
    </>
  );
}

function Sent({ application, today, requests }: SentProps) {
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
      <Earlier requests={requests} today={today} />
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
      <Bulleted items={approved.next} />
      <p className="form-actions">
        <ButtonLink href={`/register/${encodeURIComponent(registration.number)}`}>
          {myOverviewText.links.publicPage}
        </ButtonLink>
      </p>
    </>
  );
}

function Rejected({ application, settings, barredUntil }: Barred & { application: Application; settings: Settings }) {
  const { decision } = application;
  if (!decision) return null;
  const decidedOn = amsterdamDateOf(decision.decidedAt);
  const until = formatDate(addDays(decidedOn, settings.objectionWeeks * 7));
  return (
    <>
      <PageHeading lead={rejected.lead(formatDate(decidedOn))}>{rejected.title}</PageHeading>
      <h2>{rejected.reasonsHeading}</h2>
      <Bulleted items={decision.reasons.map((code) => rejectionReasonTexts[code].meaning)} />
      <h2>{rejected.explanationHeading}</h2>
      <p className="whitespace-pre-line">{decision.explanation}</p>
      <h2>{rejected.nextHeading}</h2>
      <Bulleted
        items={[
          ...decision.reasons.map((code) => rejectionReasonTexts[code].whatToDo),
          rejected.objection(until, settings.postalAddress),
        ]}
      />
      {!barredUntil && <p>{rejected.again}</p>}
      <Again barredUntil={barredUntil} />
    </>
  );
}
