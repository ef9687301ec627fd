import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage, viewerOf } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { cameByItself } from '@/lib/portfolio/came-by-itself';
import { isInRegister } from '@/lib/registration/registration-states';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadOwnFacts, nextStepsOf } from '@/lib/server/daily/next-steps';
import { countUnreadMessages } from '@/lib/server/mail/data/messages';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { detailsText } from '@/lib/text/nl/registration/details';
import { myOverviewText as text } from '@/lib/text/nl/registration/my-overview';
import { OwnPoints } from './_components/own-points';
import { type Removal, RemovalNotice } from './_components/removal-notice';
import { MyOverview } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('see_own_register', async ({ actor, today, done }) => {
  const [registration, unread] = await Promise.all([
    findOwnRegistration(actor.accountId),
    countUnreadMessages(actor.accountId),
  ]);
  const held = registration && isInRegister(registration.state) ? registration : null;
  const facts = held ? await loadOwnFacts(held, today) : { details: null, portfolio: null, waiting: null };
  const { details, portfolio } = facts;
  // Whoever is in the register applied; only without a place in it an application says how somebody stands.
  const application = held ? null : await findOwnApplication(actor.accountId);
  const steps = nextStepsOf({ application, registration, ...facts }, today);
  const removal = registration && (await findRemoval(registration, today));
  const hasLeft = registration?.state === 'deregistered' && done === 'uitschrijven';
  return (
    <SitePage current="my_register" trail={[]} title={text.title}>
      <MyOverview
        {...{ registration, application, details, steps, unread, today }}
        hasOwnSnelmenu={viewerOf(actor) === 'registrant'}
        notices={
          <>
            {hasLeft && <Alert variant="success">{detailsText.deregisterPage.done}</Alert>}
            {removal && <RemovalNotice removal={removal} today={today} />}
          </>
        }
        points={
          portfolio && (
            <OwnPoints
              points={portfolio.points}
              why={portfolio.why}
              came={cameByItself(portfolio.activities, portfolio.points?.lines ?? new Map(), today)}
              today={today}
              isBesideSteps={steps.length > 0}
            />
          )
        }
      />
    </SitePage>
  );
});

async function findRemoval({ id, state, barredUntil }: Registration, today: CalendarDate): Promise<Removal | null> {
  if (state !== 'removed') return null;
  const removal = (await listRegistrationEvents(id)).findLast(({ kind }) => kind === 'removed');
  if (!removal) return null;
  // The term is the one that held when the decision was taken; the address is where they are now.
  const { objectionWeeks } = await getSettings(removal.on);
  const { postalAddress } = await getSettings(today);
  return { ...removal, barredUntil, postalAddress, objectUntil: addDays(removal.on, objectionWeeks * 7) };
}
