import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { Markdown } from '@/components/ui/markdown';
import { tickValues } from '@/lib/application/form-values';
import type { DocumentCode } from '@/lib/eligibility/documents';
import type { RegisterDocument } from '@/lib/server/data/documents';
import { formatDate } from '@/lib/text/nl/format';
import { applicationText } from '@/lib/text/nl/my-lklr';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';
import { DocumentsForm } from './documents-form';

const text = applicationText.documents;

export const metadata: Metadata = { title: `${applicationText.steps.documents} - ${applicationText.title}` };

export default async function DocumentsPage() {
  const draft = await loadDraft();
  if (!draft) return <ClosedPage />;
  const { application, documents, finished, settings, isCorrection } = draft;
  const read = (code: DocumentCode) => <DocumentToRead code={code} document={documents[code]} />;
  return (
    <StepPage {...{ finished, settings, isCorrection }} step="documents" lead={text.lead}>
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

/** A document on the page itself, folded until one reads it. */
function DocumentToRead({ code, document }: { code: DocumentCode; document: RegisterDocument | null }) {
  return (
    <section className="document-to-read">
      <h2>{document?.title ?? text.names[code]}</h2>
      {!document && <Alert variant="warning">{text.missing}</Alert>}
      {document && (
        <>
          <p className="form-hint">{text.version(document.version, formatDate(document.validFrom))}</p>
          {document.isSample && <Alert variant="info">{text.sample}</Alert>}
          <Details summary={text.open(document.title)}>
            <Markdown text={document.body} />
          </Details>
        </>
      )}
    </section>
  );
}
