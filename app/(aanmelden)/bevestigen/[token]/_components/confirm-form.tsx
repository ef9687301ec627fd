'use client';

import { ActionForm } from '@/components/forms/action-form';
import { KnownPasswordField } from '@/components/forms/password-field';
import { confirmSchema } from '@/lib/access/account-forms';
import { confirmationStateOf, confirmText } from '@/lib/text/nl/access/account';
import { submitConfirmation } from '../actions';

const { password, states } = confirmText;

export function ConfirmForm({ token }: { token: string }) {
  return (
    <ActionForm
      action={submitConfirmation}
      schema={confirmSchema}
      fields={{ password }}
      reasonText={({ code }) => {
        const { title, lead } = states[confirmationStateOf[code]];
        return { heading: title, text: lead };
      }}
      submit={confirmText.submit}
      hidden={{ token }}
    >
      <KnownPasswordField name="password" />
    </ActionForm>
  );
}
