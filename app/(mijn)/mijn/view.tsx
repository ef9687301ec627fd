import type { ReactNode } from 'react';
import { GraceNotice } from '@/components/portfolio/grace-notice';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LinkList } from '@/components/ui/link-list';
import { Section } from '@/components/ui/section';
import { Unbroken } from '@/components/ui/unbroken';
import type { NextStep } from '@/lib/daily/next-steps';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/application/data/applications';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { unreadText } from '@/lib/text/nl/mail/messages';
import { pointsProgressText } from '@/lib/text/nl/portfolio/points';
import { myOverviewText as text } from '@/lib/text/nl/registration/my-overview';
import { formatDate } from '@/lib/text/nl/shared/format';
import { NextStepsList } from './_components/next-steps-list';
import { RegistrationAsks } from './_components/registration-asks';
import { statusSummaryOf } from './own-status';

const { links } = pointsProgressText;

export type MyOverviewProps = {
  registration: Registration | null;
  application: Application | null;
  /** What the details ask for; null for those who aren't in the register. */
  details: Awaited<ReturnType<typeof getOwnDetailsOverview>> | null;
  steps: readonly NextStep[];
  /** Messages that weren't opened yet. */
  unread: number;
  today: CalendarDate;
  /** Whether the Snelmenu beside it is that of somebody in the register, with their portfolio and certification. */
  hasOwnSnelmenu: boolean;
  notices?: ReactNode;
  points?: ReactNode;
};

export function MyOverview(props: MyOverviewProps) {
  const { registration, application, details, steps, unread, today, hasOwnSnelmenu, notices, points } = props;
  const { heading, explanation, action } = statusSummaryOf(registration, application, today);
  const inRegister = registration !== null && isInRegister(registration.state);
  const isTold = details !== null && (details.lapses.length > 0 || details.coming !== null);
  return (
    <>
      {notices}
      {inRegister && <GraceNotice graceUntil={registration.graceUntil} today={today} />}
      <Card as="section" labelledBy="status" band={text.statusHeading}>
        <h2 id="status">{heading}</h2>
        <p>{explanation}</p>
        {registration && (
          <p>
            <Unbroken>{text.number(registration.number)}</Unbroken>
          </p>
        )}
        {registration?.state === 'certified' && registration.certifiedUntil && (
          <p>{text.certifiedUntil(formatDate(registration.certifiedUntil))}</p>
        )}
        {application?.state === 'submitted' && application.answerDueOn && (
          <p>{answerWords(application.answerDueOn, today)}</p>
        )}
      </Card>
      <Section id="gevraagd" heading={text.askedHeading}>
        {details && <RegistrationAsks {...details} asked={[]} today={today} details="/mijn/gegevens" />}
        <NextStepsList steps={steps} />
        {action && steps.length === 0 && (
          <p className="form-actions">
            <ButtonLink href={action.href}>{action.label}</ButtonLink>
          </p>
        )}
        {!action && steps.length === 0 && !isTold && <p>{text.nothingAsked}</p>}
      </Section>
      {points}
      <Section id="meer" heading={text.moreHeading}>
        <LinkList
          items={[
            inRegister && !hasOwnSnelmenu && { label: links.portfolio, href: '/mijn/portfolio' },
            inRegister && !hasOwnSnelmenu && { label: links.certification, href: '/mijn/certificering' },
            inRegister && { label: links.rules, href: '/wat-telt-mee' },
            inRegister && {
              label: text.links.publicPage,
              href: `/register/${encodeURIComponent(registration.number)}`,
            },
            { label: unreadText.link(unread), href: '/mijn/berichten' },
            { label: text.links.details, href: '/mijn/gegevens' },
          ]}
        />
      </Section>
    </>
  );
}

function answerWords(dueOn: CalendarDate, today: CalendarDate): string {
  return dueOn < today ? text.answerLate(formatDate(dueOn)) : text.answerBy(formatDate(dueOn));
}
