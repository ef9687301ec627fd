import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { contactValues } from '@/lib/registration/form-values';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { ContactForm } from '../../_components/details-forms';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';

const text = applicationText.contact;

export const metadata: Metadata = { title: `${applicationText.steps.contact} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const draft = await loadDraft(asked);
  const { actor, application, page } = draft;
  const isProposal = application.privateEmail === actor.email && application.privatePhone === '';
  return (
    <StepPage {...draft} step="contact" lead={text.lead}>
      {isProposal && <p>{text.filledIn}</p>}
      <ContactForm
        {...page}
        contact={contactValues(application)}
        aside={<a href="/mijn/aanvraag/naam">{formText.back}</a>}
      />
    </StepPage>
  );
});
