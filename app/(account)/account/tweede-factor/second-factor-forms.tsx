'use client';

import { ActionForm } from '@/components/forms/action-form';
import { CodeField, TextField } from '@/components/forms/fields';
import { KnownPasswordField } from '@/components/forms/password-field';
import {
  confirmSecondFactorSchema,
  removeSecondFactorSchema,
  startSecondFactorSchema,
} from '@/lib/access/security-forms';
import { secondFactorText as text } from '@/lib/text/nl/access/security';
import { submitConfirmSecondFactor, submitRemoveSecondFactor, submitStartSecondFactor } from './actions';

const { password, appCode, anyCode } = text.fields;

export function StartForm({ next }: { next: string }) {
  return (
    <ActionForm
      action={submitStartSecondFactor}
      schema={startSecondFactorSchema}
      fields={{ password }}
      reasonText={({ code }) => text.refusals[code]}
      submit={text.off.submit}
      hidden={{ next }}
    >
      <KnownPasswordField name="password" />
    </ActionForm>
  );
}

export function ConfirmForm({ setup, next }: { setup: string; next: string }) {
  return (
    <ActionForm
      action={submitConfirmSecondFactor}
      schema={confirmSecondFactorSchema}
      fields={{ code: appCode }}
      reasonText={({ code }) => text.refusals[code]}
      submit={text.setup.submit}
      hidden={{ setup, next }}
    >
      <TextField name="code" hint={appCode.hint} short inputMode="numeric" autoComplete="one-time-code" />
    </ActionForm>
  );
}

export function RemoveForm() {
  return (
    <ActionForm
      action={submitRemoveSecondFactor}
      schema={removeSecondFactorSchema}
      fields={{ password, code: anyCode }}
      reasonText={({ code }) => text.refusals[code]}
      submit={text.on.submit}
      submitVariant="danger"
    >
      <KnownPasswordField name="password" />
      <CodeField name="code" hint={anyCode.hint} />
    </ActionForm>
  );
}
