'use client';

import { ActionForm } from '@/components/forms/action-form';
import { emailLinkSchema } from '@/lib/access/account-forms';
import { undoEmailText as text } from '@/lib/text/nl/access/own-account';
import { submitEmailUndo } from '../actions';

export function UndoEmailForm({ token }: { token: string }) {
  return (
    <ActionForm
      action={submitEmailUndo}
      schema={emailLinkSchema}
      fields={{}}
      reasonText={({ code }) => ({ heading: text.refusals[code].title, text: text.refusals[code].lead })}
      submit={text.submit}
      submitVariant="danger"
      hidden={{ token }}
    />
  );
}
