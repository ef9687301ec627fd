import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DocumentsSection } from '../../_components/details-sections';
import { BackToDetails } from '../_components/back-to-details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';

const title = detailsText.parts.documents;

export const metadata: Metadata = { title };

export default definePage('change_own_details', async (asked) => {
  const { registration, documents, page } = await loadOwnDetails(asked);
  const { acceptances } = registration;
  return (
    <DetailsPage title={title} lead={detailsText.documents.lead}>
      <DocumentsSection {...page} {...{ documents, acceptances }} aside={<BackToDetails />} />
    </DetailsPage>
  );
});
