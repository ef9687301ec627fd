'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, EmailField, RadioField, TextField } from '@/components/forms/fields';
import { inviteSchema } from '@/lib/casework/casework-forms';
import { grantedRoles } from '@/lib/casework/role-changes';
import { reasonText } from '@/lib/shared/reason-texts';
import { inviteReasonTexts, inviteText, peopleText } from '@/lib/text/nl/casework/people';
import { submitInvitation } from '../actions';

const { fields, roleChoices, roles, submit, notDone } = inviteText;
const choices = grantedRoles.map((role) => ({ value: role, label: roleChoices[role], hint: roles[role] }));

export function InviteForm() {
  return (
    <ActionForm
      action={submitInvitation}
      schema={inviteSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(inviteReasonTexts, reason) })}
      submit={submit}
      aside={<a href="/beheer/medewerkers">{peopleText.backToList}</a>}
    >
      <EmailField name="email" hint={fields.email.hint} autoComplete="off" />
      <AskedTick name="keepAddress" />
      <TextField name="name" hint={fields.name.hint} autoComplete="off" />
      <RadioField name="role" choices={choices} />
    </ActionForm>
  );
}
