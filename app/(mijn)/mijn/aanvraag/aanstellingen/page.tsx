import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { AppointmentFacts } from '@/components/application/appointment-facts';
import { ButtonLink } from '@/components/ui/button';
import { countedHours } from '@/lib/eligibility/requirements';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';
import { AppointmentForm } from './appointment-form';
import { RemoveForm } from './remove-form';

const text = applicationText.appointments;

export const metadata: Metadata = { title: `${applicationText.steps.appointments} - ${applicationText.title}` };

/** The list so far; as long as it is empty, the first one's form. */
export default async function AppointmentsPage() {
  const draft = await loadDraft();
  if (!draft) return <NotAvailable />;
  const { application, finished, settings, today, isCorrection } = draft;
  const { appointments, version } = application;
  return (
    <StepPage {...{ finished, settings, isCorrection }} step="appointments" lead={text.lead(settings.minimumHours)}>
      {appointments.length === 0 && (
        <AppointmentForm
          {...{ version, isCorrection }}
          appointment={{}}
          position={0}
          row=""
          back="/mijn/aanvraag/contact"
        />
      )}
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <section key={position} className="card" aria-labelledby={`aanstelling-${position}`}>
          <div className="card-body flow">
            <h2 id={`aanstelling-${position}`}>{text.legend(position + 1)}</h2>
            <AppointmentFacts appointment={appointment} />
            <p>
              <a href={`/mijn/aanvraag/aanstellingen/${position + 1}`}>
                {formText.change}
                <span className="sr-only"> {text.legend(position + 1)}</span>
              </a>
            </p>
            <RemoveForm organisation={appointment.organisation} position={position} version={version} />
          </div>
        </section>
      ))}
      {appointments.length > 0 && (
        <>
          <p>{text.total(countedHours(appointments, today))}</p>
          <p className="form-actions">
            <ButtonLink href="/mijn/aanvraag/documenten">{formText.next}</ButtonLink>
            <ButtonLink href="/mijn/aanvraag/aanstellingen/nieuw" variant="secondary">
              {text.add}
            </ButtonLink>
            <a href="/mijn/aanvraag/contact">{formText.back}</a>
          </p>
        </>
      )}
    </StepPage>
  );
}
