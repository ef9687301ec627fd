'use client';

import { ActionForm } from '@/components/forms/action-form';
import { CodeField } from '@/components/forms/fields';
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
      <CodeField name="code" hint={text.field.hint} />
    </ActionForm>
  );
}
