import type { ReactNode } from 'react';
import { GraceNotice } from '@/components/portfolio/grace-notice';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LinkList } from '@/components/ui/link-list';
import type { NextStep } from '@/lib/daily/next-steps';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/application/data/applications';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { myOverviewText as text } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { NextStepsList } from './_components/next-steps-list';
import { RegistrationAsks } from './_components/registration-asks';
import { statusSummaryOf } from './own-status';

export type MyOverviewProps = {
  registration: Registration | null;
  application: Application | null;
  /** What the details ask for; null for those who aren't in the register. */
  details: Awaited<ReturnType<typeof getOwnDetailsOverview>> | null;
  steps: readonly NextStep[];
  today: CalendarDate;
  notices?: ReactNode;
  points?: ReactNode;
};

export function MyOverview({ registration, application, details, steps, today, notices, points }: MyOverviewProps) {
  const { heading, explanation, action } = statusSummaryOf(registration, application, today);
  const inRegister = registration !== null && isInRegister(registration.state);
  const isTold = details !== null && (details.asked.length > 0 || details.lapses.length > 0 || details.coming !== null);
  return (
    <>
      {notices}
      {inRegister && <GraceNotice graceUntil={registration.graceUntil} today={today} />}
      <Card as="section" labelledBy="status" band={text.statusHeading}>
        <h2 id="status">{heading}</h2>
        <p>{explanation}</p>
        {registration && <p>{text.number(registration.number)}</p>}
        {registration?.state === 'certified' && registration.certifiedUntil && (
          <p>{text.certifiedUntil(formatDate(registration.certifiedUntil))}</p>
        )}
        {application?.state === 'submitted' && application.answerDueOn && (
          <p>{answerWords(application.answerDueOn, today)}</p>
        )}
      </Card>
      {points}
      <section className="flow" aria-labelledby="gevraagd">
        <h2 id="gevraagd">{text.askedHeading}</h2>
        {details && <RegistrationAsks {...details} today={today} details="/mijn/gegevens" />}
        <NextStepsList steps={steps} />
        {action && steps.length === 0 && (
          <p className="form-actions">
            <ButtonLink href={action.href}>{action.label}</ButtonLink>
          </p>
        )}
        {!action && steps.length === 0 && !isTold && <p>{text.nothingAsked}</p>}
        <LinkList
          items={[
            ...(inRegister
              ? [{ label: text.links.publicPage, href: `/register/${encodeURIComponent(registration.number)}` }]
              : []),
            { label: text.links.details, href: '/mijn/gegevens' },
          ]}
        />
      </section>
    </>
  );
}

function answerWords(dueOn: CalendarDate, today: CalendarDate): string {
  return dueOn < today ? text.answerLate(formatDate(dueOn)) : text.answerBy(formatDate(dueOn));
}
