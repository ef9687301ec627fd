'use client';

import { ActionForm } from '@/components/forms/action-form';
import { undoMergeSchema } from '@/lib/merging/merge-forms';
import { mergesText, undoReasonText } from '@/lib/text/nl/merging/merging';
import { ReasonField } from '../../_components/reason-field';
import { submitMergeUndo } from '../../actions';

const text = mergesText.undo;

export function UndoForm({ hidden }: { hidden: { registrationId: string; mergeId: string } }) {
  return (
    <ActionForm
      action={submitMergeUndo}
      schema={undoMergeSchema}
      fields={text.fields}
      reasonText={undoReasonText}
      submit={text.submit}
      submitVariant="danger"
      hidden={hidden}
    >
      <ReasonField hint={text.fields.reason.hint} />
    </ActionForm>
  );
}
