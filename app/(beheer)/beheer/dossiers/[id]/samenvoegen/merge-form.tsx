'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { mergeSchema, otherNumberSchema } from '@/lib/merging/merge-forms';
import { mergeReasonText, mergeText, otherReasonText } from '@/lib/text/nl/merging/merging';
import { ReasonField } from '../_components/reason-field';
import { submitMerge, submitOtherNumber } from '../actions';

const { decide: text, other } = mergeText;

export function OtherForm({ registrationId }: { registrationId: string }) {
  return (
    <ActionForm
      action={submitOtherNumber}
      schema={otherNumberSchema}
      fields={other.fields}
      reasonText={otherReasonText}
      submit={other.submit}
      hidden={{ registrationId }}
    >
      <TextField name="number" hint={other.fields.number.hint} autoComplete="off" spellCheck={false} short />
    </ActionForm>
  );
}

export function MergeForm({ hidden }: { hidden: Record<string, string | number> }) {
  return (
    <ActionForm
      action={submitMerge}
      schema={mergeSchema}
      fields={text.fields}
      reasonText={mergeReasonText}
      submit={text.submit}
      submitVariant="danger"
      hidden={hidden}
    >
      <ReasonField />
    </ActionForm>
  );
}
