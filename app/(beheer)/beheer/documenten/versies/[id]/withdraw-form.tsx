'use client';

import { ActionForm } from '@/components/forms/action-form';
import { withdrawDocumentSchema } from '@/lib/content/document-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { previewText, versionText as text, withdrawDocumentReasonTexts } from '@/lib/text/nl/content/documents';
import { submitDocumentWithdrawal } from '../../actions';

export function WithdrawForm({ documentId }: { documentId: string }) {
  return (
    <ActionForm
      action={submitDocumentWithdrawal}
      schema={withdrawDocumentSchema}
      fields={{}}
      reasonText={(reason) => ({
        heading: previewText.notDone,
        text: reasonText(withdrawDocumentReasonTexts, reason),
      })}
      submit={text.withdraw.submit}
      submitVariant="danger"
      hidden={{ documentId }}
    />
  );
}
