'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { PublishDocumentReason } from '@/lib/content/document-changes';
import { decideDraftSchema } from '@/lib/content/document-forms';
import type { DocumentCode } from '@/lib/content/documents';
import { reasonText } from '@/lib/shared/reason-texts';
import { publishDocumentReasonTexts, previewText as text } from '@/lib/text/nl/content/documents';
import { submitDocumentPublication, submitDraftDeletion } from '../../actions';

type Which = { code: DocumentCode; version: number };

const decides = {
  schema: decideDraftSchema,
  fields: {},
  reasonText: (reason: PublishDocumentReason) => ({
    heading: text.notDone,
    text: reasonText(publishDocumentReasonTexts, reason),
  }),
};

export function PublishForm(hidden: Which) {
  return <ActionForm action={submitDocumentPublication} submit={text.publish.submit} hidden={hidden} {...decides} />;
}

export function DeleteDraftForm(hidden: Which) {
  return (
    <ActionForm
      action={submitDraftDeletion}
      submit={text.discard.submit}
      submitVariant="danger"
      hidden={hidden}
      {...decides}
    />
  );
}
