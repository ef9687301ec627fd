'use client';

import { ActionForm } from '@/components/forms/action-form';
import { mergeSchema } from '@/lib/merging/merge-forms';
import { mergeReasonText, mergeText } from '@/lib/text/nl/merging/merging';
import { ReasonField } from '../_components/reason-field';
import { submitMerge } from '../actions';

const text = mergeText.decide;

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
