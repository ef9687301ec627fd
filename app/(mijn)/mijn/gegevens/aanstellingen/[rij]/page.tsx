import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { openPage } from '@/lib/server/access/door';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { AppointmentForm, RemovalForm } from '../../../_components/details-forms';
import { appointmentAt } from '../../../_components/details-sections';
import { DetailsPage } from '../../_components/details-page';
import { loadOwnDetails } from '../../_components/load-own-details';

const text = detailsText.appointments;

type Props = { params: Promise<{ rij: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).rij === 'nieuw' ? text.addTitle : text.changeTitle };
}

export default async function OwnAppointmentPage({ params }: Props) {
  const opened = await openPage('change_own_details');
  if (!opened) return <NotAvailable />;
  const { registration, settings, page } = await loadOwnDetails(opened);
  const { rij } = await params;
  const found = appointmentAt(registration, rij);
  if (!found) return await notAvailable();
  const { position } = found;
  const isNew = rij === 'nieuw';
  return (
    <DetailsPage
      title={isNew ? text.addTitle : text.changeTitle}
      lead={isNew ? applicationText.appointments.lead(settings.minimumHours) : text.endHint}
    >
      <AppointmentForm
        {...page}
        {...found}
        aside={<a href="/mijn/gegevens/aanstellingen">{detailsText.parts.appointments}</a>}
      />
      {!isNew && (
        <section className="flow" aria-labelledby="verwijderen">
          <h2 id="verwijderen">{text.removeHeading}</h2>
          <p>{text.removeLead}</p>
          <RemovalForm {...page} position={position} />
        </section>
      )}
    </DetailsPage>
  );
}
