import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { AppointmentForm } from '../../../_components/details-forms';
import { appointmentAt } from '../../../_components/details-sections';
import { loadDraft } from '../../_components/load-draft';
import { StepPage } from '../../_components/step-page';

const text = applicationText.appointments;

type Props = { params: Promise<{ rij: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const position = Number((await params).rij);
  const name = Number.isInteger(position) ? text.legend(position) : text.addFirst;
  return { title: `${name} - ${applicationText.title}` };
}

export default definePage('apply_for_registration', async (asked, { rij }: { rij: string }) => {
  const draft = await loadDraft(asked);
  const found = appointmentAt(draft.application, rij);
  if (!found) return null;
  return (
    <StepPage
      {...draft}
      step="appointments"
      title={text.legend(found.position + 1)}
      lead={text.lead(draft.settings.minimumHours)}
    >
      <AppointmentForm {...draft.page} {...found} aside={<a href="/mijn/aanvraag/aanstellingen">{formText.back}</a>} />
    </StepPage>
  );
});
