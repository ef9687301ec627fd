import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
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

export default definePage('change_own_details', async (asked, { rij }: { rij: string }) => {
  const { registration, settings, page } = await loadOwnDetails(asked);
  const found = appointmentAt(registration, rij);
  if (!found) return null;
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
});
