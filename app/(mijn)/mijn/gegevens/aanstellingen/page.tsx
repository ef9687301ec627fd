import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { AppointmentFacts } from '@/components/application/appointment-facts';
import { ButtonLink } from '@/components/ui/button';
import { countedHours } from '@/lib/eligibility/requirements';
import { openPage } from '@/lib/server/access/door';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { DetailsPage } from '../_components/details-page';
import { loadOwnDetails } from '../_components/load-own-details';

const text = applicationText.appointments;
const { change, lead } = detailsText.appointments;
const title = detailsText.parts.appointments;

export const metadata: Metadata = { title };

/** The list, each with a link to the page on which it is changed, ended or removed. */
export default async function OwnAppointmentsPage() {
  const opened = await openPage('change_own_details');
  if (!opened) return <NotAvailable />;
  const { registration, today } = await loadOwnDetails(opened);
  const { appointments } = registration;
  return (
    <DetailsPage title={title} lead={lead}>
      {appointments.length === 0 && <p>{text.none}</p>}
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <section key={position} className="card" aria-labelledby={`aanstelling-${position}`}>
          <div className="card-body flow">
            <h2 id={`aanstelling-${position}`}>{text.legend(position + 1)}</h2>
            <AppointmentFacts appointment={appointment} />
            <p>
              <a href={`/mijn/gegevens/aanstellingen/${position + 1}`}>
                {change}
                <span className="sr-only"> {text.legend(position + 1)}</span>
              </a>
            </p>
          </div>
        </section>
      ))}
      {appointments.length > 0 && <p>{text.total(countedHours(appointments, today))}</p>}
      <p className="form-actions">
        <ButtonLink href="/mijn/gegevens/aanstellingen/nieuw">
          {appointments.length === 0 ? text.addFirst : text.add}
        </ButtonLink>
        <a href="/mijn/gegevens">{detailsText.backToDetails}</a>
      </p>
    </DetailsPage>
  );
}
