'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { revokeRoleSchema } from '@/lib/casework/casework-forms';
import type { GrantedRole } from '@/lib/casework/role-changes';
import { reasonText } from '@/lib/shared/reason-texts';
import { colleagueText, revocationReasonTexts } from '@/lib/text/nl/casework/people';
import { submitRevocation } from '../../actions';

const { confirmed, submit, stay, notDone } = colleagueText.revoke;

export function RevokeForm({ accountId, role }: { accountId: string; role: GrantedRole }) {
  return (
    <ActionForm
      action={submitRevocation}
      schema={revokeRoleSchema}
      fields={{ confirmed }}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(revocationReasonTexts, reason) })}
      submit={submit}
      submitVariant="danger"
      hidden={{ accountId, role }}
      aside={<a href={`/beheer/medewerkers/${accountId}`}>{stay}</a>}
    >
      <TickField name="confirmed" />
    </ActionForm>
  );
}
