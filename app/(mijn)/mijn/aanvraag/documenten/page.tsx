import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { DocumentsSection } from '../../_components/details-sections';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';

export const metadata: Metadata = { title: `${applicationText.steps.documents} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const draft = await loadDraft(asked);
  const { application, documents, page } = draft;
  return (
    <StepPage {...draft} step="documents" lead={applicationText.documents.lead}>
      <DocumentsSection
        {...page}
        {...{ documents, acceptances: application.acceptances }}
        aside={<a href="/mijn/aanvraag/aanstellingen">{formText.back}</a>}
      />
    </StepPage>
  );
});
