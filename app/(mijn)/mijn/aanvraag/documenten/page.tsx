import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { DocumentToRead } from '@/components/application/document-to-read';
import type { DocumentCode } from '@/lib/content/documents';
import { tickValues } from '@/lib/registration/form-values';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';
import { DocumentsForm } from './documents-form';

export const metadata: Metadata = { title: `${applicationText.steps.documents} - ${applicationText.title}` };

export default async function DocumentsPage() {
  const draft = await loadDraft();
  if (!draft) return <NotAvailable />;
  const { application, documents, finished, settings, isCorrection } = draft;
  const read = (code: DocumentCode) => <DocumentToRead code={code} document={documents[code]} />;
  return (
    <StepPage {...{ finished, settings, isCorrection }} step="documents" lead={applicationText.documents.lead}>
      <DocumentsForm
        given={tickValues(application.acceptances, documents)}
        version={application.version}
        isCorrection={isCorrection}
        versions={{
          competency_profile: documents.competency_profile?.version ?? '',
          code_of_conduct: documents.code_of_conduct?.version ?? '',
          code_addendum: documents.code_addendum?.version ?? '',
        }}
        texts={{
          competency_profile: read('competency_profile'),
          code_of_conduct: read('code_of_conduct'),
          code_addendum: read('code_addendum'),
        }}
      />
    </StepPage>
  );
}
