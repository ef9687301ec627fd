'use client';

import { claimReasonText } from '@/app/_components/claim-forms';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import { appealClaimSchema, claimSchema } from '@/lib/attendance/claim-forms';
import { claimFormText as text } from '@/lib/text/nl/attendance/claims';
import { submitAppeal, submitAttendanceClaim } from '../actions';

export function ClaimForm(hidden: { runId: string }) {
  const { fields } = text;
  return (
    <ActionForm
      action={submitAttendanceClaim}
      schema={claimSchema}
      fields={fields}
      reasonText={claimReasonText}
      submit={text.submit}
      hidden={hidden}
    >
      <TextArea name="words" hint={fields.words.hint} />
    </ActionForm>
  );
}

export function AppealForm(hidden: { id: string; version: number }) {
  const { fields, submit } = text.appeal;
  return (
    <ActionForm
      action={submitAppeal}
      schema={appealClaimSchema}
      fields={fields}
      reasonText={claimReasonText}
      submit={submit}
      hidden={hidden}
    >
      <TextArea name="words" />
    </ActionForm>
  );
}
