import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SiteFrame } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { getSettings } from '@/lib/server/content/data/settings';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { answerText } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { ApplicationStatus } from './view';

export const metadata: Metadata = { title: applicationText.title };

export default definePage('apply_for_registration', async ({ actor, today, done }) => {
  const application = await findOwnApplication(actor.accountId);
  const registration = await findOwnRegistration(actor.accountId);
  const settings = await getSettings(today);
  const requests = application ? await listRequests(application.id) : [];
  const isAnswered = done === 'antwoord' && application?.state === 'submitted';
  return (
    <SiteFrame current="my_register" trail={['my_register']} title={applicationText.title}>
      {isAnswered && <Alert variant="success">{answerText.done}</Alert>}
      <ApplicationStatus {...{ application, registration, settings, today, requests }} />
    </SiteFrame>
  );
});
