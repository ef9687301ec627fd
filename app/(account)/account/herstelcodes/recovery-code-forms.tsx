'use client';

import { ActionForm } from '@/components/forms/action-form';
import { KnownPasswordField } from '@/components/forms/password-field';
import { confirmRecoveryCodesSchema, requestRecoveryCodesSchema } from '@/lib/access/security-forms';
import { recoveryCodesText as text } from '@/lib/text/nl/access/security';
import { submitConfirmCodes, submitRequestCodes } from './actions';

export function RequestCodesForm() {
  return (
    <ActionForm
      action={submitRequestCodes}
      schema={requestRecoveryCodesSchema}
      fields={text.fields}
      reasonText={({ code }) => text.refusals[code]}
      submit={text.renew.submit}
      submitVariant="secondary"
    >
      <KnownPasswordField name="password" />
    </ActionForm>
  );
}

export function ConfirmCodesForm({ setup }: { setup: string }) {
  return (
    <ActionForm
      action={submitConfirmCodes}
      schema={confirmRecoveryCodesSchema}
      fields={{}}
      reasonText={({ code }) => text.refusals[code]}
      submit={text.fresh.submit}
      hidden={{ setup }}
    />
  );
}
