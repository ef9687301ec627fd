import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ButtonLink } from '@/components/ui/button';
import { countedHours } from '@/lib/eligibility/requirements';
import { getSettings } from '@/lib/server/content/data/settings';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { AppointmentCards } from '../../_components/details-sections';
import { BackToDetails } from '../_components/back-to-details';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';

const text = applicationText.appointments;
const { change, lead } = detailsText.appointments;
const title = detailsText.parts.appointments;
const PATH = '/mijn/gegevens/aanstellingen';

export const metadata: Metadata = { title };

export default definePage('change_own_details', async (asked) => {
  const { appointments } = (await loadOwnDetails(asked)).registration;
  const { minimumHours } = await getSettings(asked.today);
  return (
    <DetailsPage title={title} lead={lead}>
      {appointments.length === 0 && <p>{text.none}</p>}
      <AppointmentCards appointments={appointments} path={PATH} change={change} />
      {appointments.length > 0 && <p>{text.total(countedHours(appointments, asked.today), minimumHours)}</p>}
      <p className="form-actions">
        <ButtonLink href={`${PATH}/nieuw`}>{appointments.length === 0 ? text.addFirst : text.add}</ButtonLink>
        <BackToDetails />
      </p>
    </DetailsPage>
  );
});
