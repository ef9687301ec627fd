'use client';

import { submitRestore } from '@/app/(beheer)/beheer/teksten/actions';
import { ActionForm } from '@/components/forms/action-form';
import { restoreVersionSchema } from '@/lib/content/text-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { editorText, restoreReasonTexts } from '@/lib/text/nl/editor/editor';

const { restore, notDone } = editorText.version;

export function RestoreForm(hidden: { id: string; version: number; number: number }) {
  return (
    <ActionForm
      action={submitRestore}
      schema={restoreVersionSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(restoreReasonTexts, reason) })}
      submit={restore}
      hidden={hidden}
    />
  );
}
