import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { NameForm } from '../../_components/details-forms';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';

export const metadata: Metadata = { title: `${applicationText.steps.name} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const draft = await loadDraft(asked);
  const { application, page } = draft;
  return (
    <StepPage {...draft} step="name" lead={applicationText.name.lead}>
      {!application.nameSaved && <Alert variant="info">{applicationText.name.proposal}</Alert>}
      <NameForm {...page} name={application.name} />
    </StepPage>
  );
});
