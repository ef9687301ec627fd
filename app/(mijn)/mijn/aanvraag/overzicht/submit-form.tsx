'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { ReasonText } from '@/components/forms/form-outcome';
import { versionSchema } from '@/lib/registration/details-forms';
import type { SubmitReason } from '@/lib/server/application/submit-application';
import { applicationReasonText, submissionBlockerText } from '@/lib/text/nl/application/application';
import { eligibilityReasonText } from '@/lib/text/nl/eligibility/eligibility';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { submitApplicationForm } from '../actions';

const { overview, refusals } = applicationText;

export function SubmitForm({ version }: { version: number }) {
  return (
    <ActionForm
      action={submitApplicationForm}
      schema={versionSchema}
      fields={{}}
      reasonText={submitReasonText}
      submit={overview.submit}
      hidden={{ version }}
      aside={<a href="/mijn/aanvraag/documenten">{formText.back}</a>}
    />
  );
}

function submitReasonText(reason: SubmitReason): ReasonText {
  const heading = overview.blockedHeading;
  switch (reason.code) {
    case 'changed_meanwhile':
      return { heading, text: refusals.changed_elsewhere };
    case 'no_application':
      return { heading, text: refusals.no_application };
    case 'requirement_not_met':
      return { heading, text: [submissionBlockerText(reason), ...reason.reasons.map(eligibilityReasonText)].join(' ') };
    case 'not_open':
    case 'wrong_state':
    case 'own_application':
    case 'requirements_not_met':
    case 'information_term_running':
      return { heading, text: applicationReasonText(reason) };
    default:
      return { heading, text: submissionBlockerText(reason) };
  }
}
