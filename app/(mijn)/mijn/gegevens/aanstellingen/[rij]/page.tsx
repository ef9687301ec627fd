import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { appointmentValues } from '@/lib/registration/form-values';
import { openPage } from '@/lib/server/access/door';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { DetailsPage } from '../../_components/details-page';
import { loadOwnDetails } from '../../_components/load-own-details';
import { AppointmentForm } from '../appointment-form';
import { RemoveForm } from '../remove-form';

const text = detailsText.appointments;

type Props = { params: Promise<{ rij: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).rij === 'nieuw' ? text.addTitle : text.changeTitle };
}

/** One appointment: `nieuw`, or its place in the list counted from 1. */
export default async function OwnAppointmentPage({ params }: Props) {
  const opened = await openPage('change_own_details');
  if (!opened) return <NotAvailable />;
  const details = await loadOwnDetails(opened);
  const { appointments, appointmentIds, version } = details.registration;
  const { rij } = await params;
  const isNew = rij === 'nieuw';
  const position = isNew ? appointments.length : Number(rij) - 1;
  const known = appointments[position];
  if (!isNew && !known) return await notAvailable();
  return (
    <DetailsPage
      title={isNew ? text.addTitle : text.changeTitle}
      lead={isNew ? applicationText.appointments.lead(details.settings.minimumHours) : text.endHint}
    >
      <AppointmentForm
        appointment={appointmentValues(known)}
        row={appointmentIds[position] ?? ''}
        {...{ position, version }}
      />
      {known && (
        <section className="flow" aria-labelledby="verwijderen">
          <h2 id="verwijderen">{text.removeHeading}</h2>
          <p>{text.removeLead}</p>
          <RemoveForm position={position} version={version} />
        </section>
      )}
    </DetailsPage>
  );
}
