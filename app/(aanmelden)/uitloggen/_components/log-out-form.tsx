'use client';

import { ActionForm } from '@/components/forms/action-form';
import { logOutSchema } from '@/lib/access/account-forms';
import { never } from '@/lib/shared/results';
import { logOutText } from '@/lib/text/nl/access/account';
import { submitLogOut } from '../actions';

export function LogOutForm() {
  return (
    <ActionForm
      action={submitLogOut}
      schema={logOutSchema}
      fields={{}}
      reasonText={never}
      submit={logOutText.submit}
      aside={<a href="/mijn">{logOutText.stay}</a>}
    />
  );
}
