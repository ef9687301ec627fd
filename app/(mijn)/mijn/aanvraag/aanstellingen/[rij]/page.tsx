import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { appointmentValues } from '@/lib/registration/form-values';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { loadDraft } from '../../_components/load-draft';
import { StepPage } from '../../_components/step-page';
import { AppointmentForm } from '../appointment-form';

const text = applicationText.appointments;

type Props = { params: Promise<{ rij: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const position = Number((await params).rij);
  const name = Number.isInteger(position) ? text.legend(position) : text.addFirst;
  return { title: `${name} - ${applicationText.title}` };
}

/** One appointment: `nieuw`, or its place in the list counted from 1. */
export default async function AppointmentPage({ params }: Props) {
  const draft = await loadDraft();
  if (!draft) return <NotAvailable />;
  const { application, finished, settings, isCorrection } = draft;
  const { appointments, appointmentIds, version } = application;
  const { rij } = await params;
  const position = rij === 'nieuw' ? appointments.length : Number(rij) - 1;
  const known = appointments[position];
  if (rij !== 'nieuw' && !known) return await notAvailable();
  return (
    <StepPage
      step="appointments"
      {...{ finished, settings, isCorrection }}
      title={text.legend(position + 1)}
      lead={text.lead(settings.minimumHours)}
    >
      <AppointmentForm
        appointment={appointmentValues(known)}
        {...{ position, version, isCorrection }}
        row={appointmentIds[position] ?? ''}
        back="/mijn/aanvraag/aanstellingen"
      />
    </StepPage>
  );
}
