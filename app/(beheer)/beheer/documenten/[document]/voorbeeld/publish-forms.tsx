'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import type { PublishDocumentReason } from '@/lib/content/document-changes';
import { deleteDraftSchema, publishDraftSchema } from '@/lib/content/document-forms';
import type { DocumentCode } from '@/lib/content/documents';
import { reasonText } from '@/lib/shared/reason-texts';
import { publishDocumentReasonTexts, previewText as text } from '@/lib/text/nl/content/documents';
import { submitDocumentPublication, submitDraftDeletion } from '../../actions';

type Which = { code: DocumentCode; version: number };

const refusals = {
  reasonText: (reason: PublishDocumentReason) => ({
    heading: text.notDone,
    text: reasonText(publishDocumentReasonTexts, reason),
  }),
};

export function PublishForm(hidden: Which & { shown: string }) {
  return (
    <ActionForm
      action={submitDocumentPublication}
      schema={publishDraftSchema}
      fields={{}}
      submit={text.publish.submit}
      hidden={hidden}
      {...refusals}
    />
  );
}

export function DeleteDraftForm(hidden: Which) {
  return (
    <ActionForm
      action={submitDraftDeletion}
      schema={deleteDraftSchema}
      fields={text.discard.fields}
      submit={text.discard.submit}
      submitVariant="danger"
      hidden={hidden}
      {...refusals}
    >
      <TickField name="sure" />
    </ActionForm>
  );
}
