'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, EmailField } from '@/components/forms/fields';
import { KnownPasswordField } from '@/components/forms/password-field';
import { changeEmailSchema } from '@/lib/access/account-forms';
import { never } from '@/lib/shared/results';
import { changeEmailText as text } from '@/lib/text/nl/access/own-account';
import { formText } from '@/lib/text/nl/shared/forms';
import { submitEmailChange } from '../actions';

export function ChangeEmailForm() {
  return (
    <ActionForm
      action={submitEmailChange}
      schema={changeEmailSchema}
      fields={text.fields}
      reasonText={never}
      submit={text.submit}
      aside={<a href="/account">{formText.back}</a>}
    >
      <EmailField name="email" />
      <AskedTick name="keepAddress" />
      <KnownPasswordField name="currentPassword" hint={text.fields.currentPassword.hint} />
    </ActionForm>
  );
}
