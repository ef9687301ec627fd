'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { chooseNewsMailSchema } from '@/lib/access/account-forms';
import { never } from '@/lib/shared/results';
import { myAccountText } from '@/lib/text/nl/access/own-account';
import { submitNewsMail } from '../actions';

const text = myAccountText.news;

export function NewsMailForm({ newsMail }: { newsMail: boolean }) {
  return (
    <ActionForm
      action={submitNewsMail}
      schema={chooseNewsMailSchema}
      fields={text.fields}
      reasonText={never}
      submit={text.submit}
      defaults={{ newsMail: newsMail ? 'on' : '' }}
    >
      <TickField name="newsMail" />
    </ActionForm>
  );
}
