import type { ReactNode } from 'react';
import { ApplicationNeeds } from '@/components/application/application-needs';
import { AskedPoints } from '@/components/application/asked-points';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import type { InformationRequest } from '@/lib/application/information-request';
import { informationTermPassed } from '@/lib/application/information-term';
import { barOn } from '@/lib/application/reapplication-bar';
import type { ApplicationTask } from '@/lib/application/steps';
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
import { Sent } from './_components/application-sent';
import { ApplicationTasks } from './_components/application-tasks';
import { Welcome, type WelcomeProps } from './_components/application-welcome';
import { StartForm } from './_components/start-form';

const { start, submitted, rejected, withdraw } = applicationText;

type StatusProps = {
  application: Application | null;
  registration: Registration | null;
  settings: Settings;
  today: CalendarDate;
  requests: InformationRequest[];
  /** Of a draft: its pages and how far each is. */
  tasks?: ApplicationTask[];
  /** Of somebody in the register: what the cycle of today asks. */
  cycle?: WelcomeProps['cycle'];
};

export function ApplicationStatus(props: StatusProps) {
  const { application, registration, settings, today, requests, tasks = [], cycle = null } = props;
  const inRegister = registration !== null && isInRegister(registration.state);
  if (inRegister && application?.state !== 'approved') return <Welcome registration={registration} cycle={cycle} />;
  const bar = barOn(registration, today);
  const until = bar.ok ? null : (registration?.barredUntil ?? null);
  switch (application?.state) {
    case undefined:
      return <Start barredUntil={until} settings={settings} />;
    case 'draft':
      return <ApplicationTasks tasks={tasks} settings={settings} />;
    case 'submitted':
      return <Sent application={application} today={today} earlier={<Earlier requests={requests} today={today} />} />;
    case 'information_requested':
      return <Asked application={application} today={today} requests={requests} />;
    case 'approved':
      return inRegister ? (
        <Welcome registration={registration} cycle={cycle} />
      ) : (
        <Start barredUntil={until} settings={settings} />
      );
    case 'rejected':
      return <Rejected application={application} settings={settings} barredUntil={until} />;
    case 'withdrawn':
      return (
        <Start barredUntil={until} settings={settings}>
          {withdraw.done}
        </Start>
      );
  }
}

type Barred = { barredUntil: CalendarDate | null };

function Start({ children, barredUntil, settings }: Barred & { children?: ReactNode; settings: Settings }) {
  return (
    <>
      <PageHeading lead={barredUntil ? undefined : start.lead}>{applicationText.title}</PageHeading>
      {children && <p>{children}</p>}
      {!barredUntil && <ApplicationNeeds settings={settings} />}
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

type AskedProps = { application: Application; today: CalendarDate; requests: InformationRequest[] };

/** Sent in, and the register waits for an answer before it goes on. */
function Asked({ application, today, requests }: AskedProps) {
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
