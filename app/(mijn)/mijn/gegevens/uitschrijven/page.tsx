import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { openPage } from '@/lib/server/access/door';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';
import { DeregisterForm } from './deregister-form';

const text = detailsText.deregisterPage;

export const metadata: Metadata = { title: text.title };

export default async function DeregisterPage() {
  const opened = await openPage('change_own_details');
  if (!opened) return <NotAvailable />;
  const { registration, settings } = await loadOwnDetails(opened);
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
}
