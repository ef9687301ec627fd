import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { contactValues } from '@/lib/registration/form-values';
import { openPage } from '@/lib/server/access/door';
import { detailsText } from '@/lib/text/nl/registration/details';
import { myDetailsText } from '@/lib/text/nl/registration/my-lklr';
import { ContactForm } from '../../_components/details-forms';
import { BackToDetails, DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';

const title = detailsText.parts.contact;

export const metadata: Metadata = { title: `${title} - ${myDetailsText.title}` };

export default async function OwnContactPage() {
  const opened = await openPage('change_own_details');
  if (!opened) return <NotAvailable />;
  const { registration, page } = await loadOwnDetails(opened);
  return (
    <DetailsPage title={title} lead={detailsText.contact.lead}>
      <ContactForm {...page} contact={contactValues(registration)} aside={<BackToDetails />} />
    </DetailsPage>
  );
}
