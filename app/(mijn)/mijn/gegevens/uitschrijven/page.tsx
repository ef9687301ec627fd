import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { Bulleted } from '@/components/ui/bulleted';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';
import { DeregisterForm } from './deregister-form';

const text = detailsText.deregisterPage;

export const metadata: Metadata = { title: text.title };

export default definePage('change_own_details', async (asked) => {
  const { registration, settings } = await loadOwnDetails(asked);
  const meaning = text.meaning(registration.number, settings.dossierYears);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
      <Bulleted items={registration.state === 'certified' ? [...meaning, text.certified] : meaning} />
      <DeregisterForm version={registration.version} />
    </DetailsPage>
  );
});
