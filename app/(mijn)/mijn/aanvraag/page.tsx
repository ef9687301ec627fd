import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SiteFrame } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { applicationTasks } from '@/lib/application/steps';
import { isInRegister } from '@/lib/registration/registration-states';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { answerText } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { loadDraft } from './_components/load-draft';
import { ApplicationStatus } from './view';

export const metadata: Metadata = { title: applicationText.title };

export default definePage('apply_for_registration', async (asked) => {
  const { actor, today, done } = asked;
  const [application, registration] = await Promise.all([
    findOwnApplication(actor.accountId),
    findOwnRegistration(actor.accountId),
  ]);
  const settings = await getSettings(today);
  const requests = application ? await listRequests(application.id) : [];
  const tasks = application?.state === 'draft' ? applicationTasks((await loadDraft(asked)).contents) : undefined;
  const held = registration && isInRegister(registration.state) ? registration : null;
  const points = held && (await loadPortfolio(held, { today })).points;
  const cycle = points && { required: points.standing.total.required, end: points.cycle.end };
  const isAnswered = done === 'antwoord' && application?.state === 'submitted';
  return (
    <SiteFrame current="my_register" trail={['my_register']} title={applicationText.title}>
      {isAnswered && <Alert variant="success">{answerText.done}</Alert>}
      <ApplicationStatus {...{ application, registration, settings, today, requests, tasks, cycle }} />
    </SiteFrame>
  );
});
