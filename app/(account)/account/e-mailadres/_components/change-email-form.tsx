'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, TextField } from '@/components/forms/fields';
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
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <AskedTick name="keepAddress" />
      <TextField
        name="currentPassword"
        type="password"
        hint={text.fields.currentPassword.hint}
        autoComplete="current-password"
      />
    </ActionForm>
  );
}
