'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, EmailField, TextField } from '@/components/forms/fields';
import { OrganisationFields } from '@/components/providers/organisation-fields';
import { askForAdmissionSchema } from '@/lib/providers/provider-forms';
import { never } from '@/lib/shared/results';
import { providersText } from '@/lib/text/nl/providers/admission';
import { submitAdmission } from '../actions';

const { fields, submit } = providersText.form;

export function AdmissionForm() {
  return (
    <ActionForm
      action={submitAdmission}
      schema={askForAdmissionSchema}
      fields={fields}
      reasonText={never}
      submit={submit}
    >
      <OrganisationFields />
      <TextField name="name" hint={fields.name.hint} autoComplete="name" />
      <EmailField name="email" hint={fields.email.hint} />
      <AskedTick name="keepAddress" />
    </ActionForm>
  );
}
