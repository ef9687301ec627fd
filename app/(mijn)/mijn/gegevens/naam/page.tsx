import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { detailsText } from '@/lib/text/nl/registration/details';
import { NameForm } from '../../_components/details-forms';
import { BackToDetails } from '../_components/back-to-details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';

const text = detailsText.name;
const title = detailsText.parts.name;

export const metadata: Metadata = { title };

export default definePage('change_own_details', async (asked) => {
  const { registration, page } = await loadOwnDetails(asked);
  return (
    <DetailsPage title={title} lead={text.lead}>
      <Alert variant="info">
        <p>{text.public}</p>
        {registration.name.partnerSurname && <p>{text.partner}</p>}
      </Alert>
      <NameForm {...page} name={registration.name} aside={<BackToDetails />} />
    </DetailsPage>
  );
});
