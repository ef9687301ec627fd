'use client';

import { ActionForm } from '@/components/forms/action-form';
import { startSchema } from '@/lib/registration/application-forms';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { submitStart } from '../actions';
import { startReasonText } from './save-reason-text';

export function StartForm() {
  return (
    <ActionForm
      action={submitStart}
      schema={startSchema}
      fields={{}}
      reasonText={startReasonText}
      submit={applicationText.start.submit}
    />
  );
}
