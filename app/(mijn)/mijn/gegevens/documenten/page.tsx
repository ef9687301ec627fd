import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { DocumentToRead } from '@/components/application/document-to-read';
import type { DocumentCode } from '@/lib/content/documents';
import { tickValues } from '@/lib/registration/form-values';
import { openPage } from '@/lib/server/access/door';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';
import { DocumentsForm } from './documents-form';

const title = detailsText.parts.documents;

export const metadata: Metadata = { title };

export default async function OwnDocumentsPage() {
  const opened = await openPage('change_own_details');
  if (!opened) return <NotAvailable />;
  const { registration, documents } = await loadOwnDetails(opened);
  const read = (code: DocumentCode) => <DocumentToRead code={code} document={documents[code]} />;
  return (
    <DetailsPage title={title} lead={detailsText.documents.lead}>
      <DocumentsForm
        given={tickValues(registration.acceptances, documents)}
        version={registration.version}
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
    </DetailsPage>
  );
}
