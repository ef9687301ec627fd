import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { isInRegister } from '@/lib/registration/registration-states';
import { openPage } from '@/lib/server/access/door';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { nextStepsOf } from '@/lib/server/daily/next-steps';
import { countUnreadMessages } from '@/lib/server/mail/data/messages';
import { single } from '@/lib/server/platform/page';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import { detailsText } from '@/lib/text/nl/registration/details';
import { myOverviewText as text } from '@/lib/text/nl/registration/my-lklr';
import { MyOverview } from './_components/my-overview';
import { OwnPoints } from './_components/own-points';
import { RemovalNotice } from './_components/removal-notice';
import { UnreadMessages } from './_components/unread-messages';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

export default async function MyOverviewPage({ searchParams }: Props) {
  const opened = await openPage('see_own_register');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const registration = await findOwnRegistration(actor.accountId);
  const application = await findOwnApplication(actor.accountId);
  const unread = await countUnreadMessages(actor.accountId);
  const held = registration && isInRegister(registration.state) ? registration : null;
  const details = held && (await getOwnDetailsOverview(held, today));
  const portfolio = held && (await loadPortfolio(held, { today }));
  const steps = await nextStepsOf({ application, registration, details, portfolio }, today);
  const hasLeft = registration?.state === 'deregistered' && single((await searchParams).na) === 'uitschrijven';
  return (
    <SitePage current="my_register" trail={[]} title={text.title}>
      <MyOverview
        {...{ registration, application, details, steps, today }}
        notices={
          <>
            <UnreadMessages unread={unread} />
            {hasLeft && <Alert variant="success">{detailsText.deregisterPage.done}</Alert>}
            <RemovalNotice registration={registration} today={today} />
          </>
        }
        points={
          portfolio && <OwnPoints points={portfolio.points} why={portfolio.why} isBesideSteps={steps.length > 0} />
        }
      />
    </SitePage>
  );
}
