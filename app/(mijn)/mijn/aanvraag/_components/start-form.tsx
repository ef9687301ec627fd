'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { ReasonText } from '@/components/forms/form-outcome';
import { startSchema } from '@/lib/registration/details-forms';
import type { StartReason } from '@/lib/server/application/start-application';
import { barText } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitStart } from '../actions';

const { refusals, start } = applicationText;

export function StartForm() {
  return (
    <ActionForm
      action={submitStart}
      schema={startSchema}
      fields={{}}
      reasonText={startReasonText}
      submit={start.submit}
    />
  );
}

function startReasonText(reason: StartReason): ReasonText {
  if (reason.code === 'barred') return { heading: barText.heading, text: barText.text(formatDate(reason.until)) };
  return { heading: formTroubleTexts.stale().heading, text: refusals[reason.code] };
}
