import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { isInRegister } from '@/lib/registration/registration-states';
import { findOwnApplication } from '@/lib/server/data/applications';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { getOwnDetailsOverview } from '@/lib/server/own-details-overview';
import { openPage, single } from '@/lib/server/page';
import { detailsText } from '@/lib/text/nl/details';
import { formatDate } from '@/lib/text/nl/format';
import { myOverviewText as text } from '@/lib/text/nl/my-lklr';
import { OwnPoints } from './_components/own-points';
import { RegistrationAsks } from './_components/registration-asks';
import { RemovalNotice } from './_components/removal-notice';
import { UnreadMessages } from './_components/unread-messages';
import { standingOf } from './standing';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

export default async function MyOverviewPage({ searchParams }: Props) {
  const opened = await openPage('see_own_register');
  if (!opened) return <ClosedPage />;
  const { actor, today } = opened;
  const registration = await findOwnRegistration(actor.accountId);
  const application = await findOwnApplication(actor.accountId);
  const { heading, explanation, action } = standingOf(registration, application, today);
  const inRegister = registration !== null && isInRegister(registration.state);
  const overview = registration && inRegister ? await getOwnDetailsOverview(registration, today) : null;
  const isAsked = overview !== null && (overview.asked.length > 0 || overview.lapses.length > 0);
  const hasLeft = registration?.state === 'deregistered' && single((await searchParams).na) === 'uitschrijven';
  const answerDueOn = application?.state === 'submitted' ? application.answerDueOn : null;
  return (
    <SitePage current="my_register" trail={[]} title={text.title}>
      <PageHeading>{text.title}</PageHeading>
      <UnreadMessages accountId={actor.accountId} />
      {hasLeft && <Alert variant="success">{detailsText.deregisterPage.done}</Alert>}
      <RemovalNotice registration={registration} today={today} />
      <Card as="section" labelledBy="status" band={text.statusHeading}>
        <h2 id="status">{heading}</h2>
        <p>{explanation}</p>
        {registration && <p>{text.number(registration.number)}</p>}
        {registration?.state === 'certified' && registration.certifiedUntil && (
          <p>{text.certifiedUntil(formatDate(registration.certifiedUntil))}</p>
        )}
        {answerDueOn && (
          <p>
            {answerDueOn < today ? text.answerLate(formatDate(answerDueOn)) : text.answerBy(formatDate(answerDueOn))}
          </p>
        )}
      </Card>
      {registration && inRegister && <OwnPoints registration={registration} today={today} />}
      <section className="flow" aria-labelledby="gevraagd">
        <h2 id="gevraagd">{text.askedHeading}</h2>
        {overview && <RegistrationAsks {...overview} today={today} details="/mijn/gegevens" />}
        {action && (
          <p className="form-actions">
            <ButtonLink href={action.href}>{action.label}</ButtonLink>
          </p>
        )}
        {!action && !isAsked && <p>{text.nothingAsked}</p>}
        <LinkList
          items={[
            ...(registration && inRegister
              ? [{ label: text.links.publicPage, href: `/register/${encodeURIComponent(registration.number)}` }]
              : []),
            { label: text.links.details, href: '/mijn/gegevens' },
          ]}
        />
      </section>
    </SitePage>
  );
}
