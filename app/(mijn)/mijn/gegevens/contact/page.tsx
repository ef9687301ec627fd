import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { contactValues } from '@/lib/registration/form-values';
import { detailsText } from '@/lib/text/nl/registration/details';
import { myDetailsText } from '@/lib/text/nl/registration/my-lklr';
import { ContactForm } from '../../_components/details-forms';
import { BackToDetails } from '../_components/back-to-details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';

const title = detailsText.parts.contact;

export const metadata: Metadata = { title: `${title} - ${myDetailsText.title}` };

export default definePage('change_own_details', async (asked) => {
  const { registration, page } = await loadOwnDetails(asked);
  return (
    <DetailsPage title={title} lead={detailsText.contact.lead}>
      <ContactForm {...page} contact={contactValues(registration)} aside={<BackToDetails />} />
    </DetailsPage>
  );
});
