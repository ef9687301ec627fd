import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';
import { DeregisterForm } from './deregister-form';

const text = detailsText.deregisterPage;

export const metadata: Metadata = { title: text.title };

export default definePage('change_own_details', async (asked) => {
  const { registration, settings } = await loadOwnDetails(asked);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
      <ul className="bulleted">
        {text.meaning(registration.number, settings.dossierYears).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {registration.state === 'certified' && <li>{text.certified}</li>}
      </ul>
      <DeregisterForm version={registration.version} />
    </DetailsPage>
  );
});
