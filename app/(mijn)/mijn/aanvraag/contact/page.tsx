import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { contactValues } from '@/lib/registration/form-values';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';
import { ContactForm } from './contact-form';

const text = applicationText.contact;

export const metadata: Metadata = { title: `${applicationText.steps.contact} - ${applicationText.title}` };

export default async function ContactPage() {
  const draft = await loadDraft();
  if (!draft) return <NotAvailable />;
  const { actor, application, finished, settings, isCorrection } = draft;
  const isProposal = application.privateEmail === actor.email && application.privatePhone === '';
  return (
    <StepPage {...{ finished, settings, isCorrection }} step="contact" lead={text.lead}>
      {isProposal && <p>{text.filledIn}</p>}
      <ContactForm contact={contactValues(application)} version={application.version} isCorrection={isCorrection} />
    </StepPage>
  );
}
