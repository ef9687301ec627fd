import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { openPage } from '@/lib/server/access/door';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { answerText } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { ApplicationStatus } from './view';

export const metadata: Metadata = { title: applicationText.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MyApplicationPage({ searchParams }: Props) {
  const opened = await openPage('apply_for_registration');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const application = await findOwnApplication(actor.accountId);
  const registration = await findOwnRegistration(actor.accountId);
  const settings = await getSettings(today);
  const requests = application ? await listRequests(application.id) : [];
  const isAnswered = single((await searchParams).na) === 'antwoord' && application?.state === 'submitted';
  return (
    <SitePage current="my_register" trail={[place('my_register')]} title={applicationText.title}>
      {isAnswered && <Alert variant="success">{answerText.done}</Alert>}
      <ApplicationStatus {...{ application, registration, settings, today, requests }} />
    </SitePage>
  );
}
