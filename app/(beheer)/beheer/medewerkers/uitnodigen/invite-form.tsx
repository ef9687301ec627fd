'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextField, TickField } from '@/components/forms/fields';
import { useField } from '@/components/forms/form-context';
import { inviteSchema } from '@/lib/access/people-forms';
import { grantedRoles } from '@/lib/access/role-changes';
import { reasonText } from '@/lib/shared/reason-texts';
import { grantedRoleNames, inviteReasonTexts, inviteText, peopleText } from '@/lib/text/nl/people';
import { submitInvitation } from '../actions';

const { fields, roles, submit, notDone } = inviteText;
const choices = grantedRoles.map((role) => ({ value: role, label: grantedRoleNames[role], hint: roles[role] }));

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
      <TextField
        name="email"
        type="email"
        hint={fields.email.hint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <KeepAddress />
      <TextField name="name" hint={fields.name.hint} autoComplete="off" />
      <RadioField name="role" choices={choices} />
    </ActionForm>
  );
}

/** Asked only of an address that looks as if several people read it. */
function KeepAddress() {
  const { error, typed } = useField('keepAddress');
  return error || typed === 'on' ? <TickField name="keepAddress" /> : null;
}
