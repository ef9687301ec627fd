import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { openPage } from '@/lib/server/access/door';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DocumentsSection } from '../../_components/details-sections';
import { BackToDetails, DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';

const title = detailsText.parts.documents;

export const metadata: Metadata = { title };

export default async function OwnDocumentsPage() {
  const opened = await openPage('change_own_details');
  if (!opened) return <NotAvailable />;
  const { registration, documents, page } = await loadOwnDetails(opened);
  const { acceptances } = registration;
  return (
    <DetailsPage title={title} lead={detailsText.documents.lead}>
      <DocumentsSection {...page} {...{ documents, acceptances }} aside={<BackToDetails />} />
    </DetailsPage>
  );
}
