import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { Alert } from '@/components/ui/alert';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';
import { NameForm } from './name-form';

export const metadata: Metadata = { title: `${applicationText.steps.name} - ${applicationText.title}` };

export default async function NamePage() {
  const draft = await loadDraft();
  if (!draft) return <NotAvailable />;
  const { application, finished, settings, isCorrection } = draft;
  return (
    <StepPage {...{ finished, settings, isCorrection }} step="name" lead={applicationText.name.lead}>
      {!application.nameSaved && <Alert variant="info">{applicationText.name.proposal}</Alert>}
      <NameForm name={application.name} version={application.version} isCorrection={isCorrection} />
    </StepPage>
  );
}
