'use client';

import type { ReactNode } from 'react';
import { submitAttachmentRemoval } from '@/app/(beheer)/beheer/teksten/actions';
import { ActionForm } from '@/components/forms/action-form';
import { removeAttachmentSchema } from '@/lib/content/text-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { attachmentReasonTexts } from '@/lib/text/nl/editor/editor';
import { removalText as text } from '@/lib/text/nl/portfolio/evidence';

type RemoveAttachmentFormProps = { id: string; version: number; attachmentId: string; aside: ReactNode };

export function RemoveAttachmentForm({ aside, ...hidden }: RemoveAttachmentFormProps) {
  return (
    <ActionForm
      action={submitAttachmentRemoval}
      schema={removeAttachmentSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: text.notRemoved, text: reasonText(attachmentReasonTexts, reason) })}
      submit={text.submit}
      submitVariant="danger"
      hidden={hidden}
      aside={aside}
    />
  );
}
