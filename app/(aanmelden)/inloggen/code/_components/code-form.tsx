'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { secondFactorSchema } from '@/lib/access/account-forms';
import { logInText } from '@/lib/text/nl/access/account';
import { submitCode } from '../actions';

const text = logInText.code;

export function CodeForm({ next }: { next: string }) {
  return (
    <ActionForm
      action={submitCode}
      schema={secondFactorSchema}
      fields={{ code: text.field }}
      reasonText={() => ({ heading: logInText.wrong.heading, text: text.wrong })}
      submit={text.submit}
      hidden={{ next }}
      aside={<a href="/inloggen">{text.stop}</a>}
    >
      <TextField
        name="code"
        hint={text.field.hint}
        short
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
      />
    </ActionForm>
  );
}
