import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ButtonLink } from '@/components/ui/button';
import { countedHours } from '@/lib/eligibility/requirements';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { AppointmentForm } from '../../_components/details-forms';
import { AppointmentCards } from '../../_components/details-sections';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';

const text = applicationText.appointments;
const PATH = '/mijn/aanvraag/aanstellingen';

export const metadata: Metadata = { title: `${applicationText.steps.appointments} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const draft = await loadDraft(asked);
  const { application, settings, today, page } = draft;
  const { appointments } = application;
  const back = <a href="/mijn/aanvraag/contact">{formText.back}</a>;
  return (
    <StepPage {...draft} step="appointments" lead={text.lead(settings.minimumHours)}>
      {appointments.length === 0 && <AppointmentForm {...page} appointment={{}} position={0} row="" aside={back} />}
      <AppointmentCards appointments={appointments} path={PATH} change={formText.change} removal={page} />
      {appointments.length > 0 && (
        <>
          <p>{text.total(countedHours(appointments, today), settings.minimumHours)}</p>
          <p className="form-actions">
            <ButtonLink href="/mijn/aanvraag/documenten">{formText.next}</ButtonLink>
            <ButtonLink href={`${PATH}/nieuw`} variant="secondary">
              {text.add}
            </ButtonLink>
            {back}
          </p>
        </>
      )}
    </StepPage>
  );
});
