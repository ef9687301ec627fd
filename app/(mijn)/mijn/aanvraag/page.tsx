import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { findOwnApplication } from '@/lib/server/data/applications';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { getSettings } from '@/lib/server/data/settings';
import { openPage } from '@/lib/server/page';
import { applicationText } from '@/lib/text/nl/my-lklr';
import { ApplicationStanding } from './_components/application-standing';

export const metadata: Metadata = { title: applicationText.title };

/** How somebody's application stands: begun, sent, decided; and what comes next. */
export default async function MyApplicationPage() {
  const opened = await openPage('apply_for_registration');
  if (!opened) return <ClosedPage />;
  const { actor, today } = opened;
  const application = await findOwnApplication(actor.accountId);
  const registration = await findOwnRegistration(actor.accountId);
  const settings = await getSettings(today);
  return (
    <SitePage current="my_register" trail={[place('my_register')]} title={applicationText.title}>
      <ApplicationStanding application={application} registration={registration} settings={settings} today={today} />
    </SitePage>
  );
}
