'use client';

import { ActionForm } from '@/components/forms/action-form';
import { emailLinkSchema } from '@/lib/access/account-forms';
import { confirmEmailText as text } from '@/lib/text/nl/access/own-account';
import { submitEmailConfirmation } from '../actions';

export function ConfirmEmailForm({ token }: { token: string }) {
  return (
    <ActionForm
      action={submitEmailConfirmation}
      schema={emailLinkSchema}
      fields={{}}
      reasonText={({ code }) => ({ heading: text.refusals[code].title, text: text.refusals[code].lead })}
      submit={text.submit}
      hidden={{ token }}
    />
  );
}
