'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, EmailField, TextField } from '@/components/forms/fields';
import { contactInvitationSchema, inviteContactSchema, removeContactSchema } from '@/lib/providers/provider-forms';
import type { Action } from '@/lib/server/platform/action';
import type { InviteContactReason } from '@/lib/server/providers/invite-contact';
import type { RemoveContactReason } from '@/lib/server/providers/remove-contact';
import type { WithdrawContactInvitationReason } from '@/lib/server/providers/withdraw-contact-invitation';
import { reasonText } from '@/lib/shared/reason-texts';
import { contactReasonTexts, contactsText as text } from '@/lib/text/nl/providers/provider-desk';

/** What is done to contacts: by one of them, or by a manager. */
export type ContactActions = {
  invite: Action<InviteContactReason>;
  withdraw: Action<WithdrawContactInvitationReason>;
  remove: Action<RemoveContactReason>;
};

type InviteContactFormProps = { action: ContactActions['invite']; providerId: string };

export function InviteContactForm({ action, providerId }: InviteContactFormProps) {
  const { fields, submit, notDone } = text.invite;
  return (
    <ActionForm
      action={action}
      schema={inviteContactSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(contactReasonTexts, reason) })}
      submit={submit}
      hidden={{ providerId }}
    >
      <TextField name="name" autoComplete="off" />
      <EmailField name="email" hint={fields.email.hint} autoComplete="off" />
      <AskedTick name="keepAddress" />
    </ActionForm>
  );
}

type WithdrawFormProps = { action: ContactActions['withdraw']; providerId: string; invitationId: string; name: string };

export function WithdrawContactInvitationForm({ action, providerId, invitationId, name }: WithdrawFormProps) {
  const { withdraw, about, notWithdrawn } = text.invitations;
  return (
    <ActionForm
      action={action}
      schema={contactInvitationSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: notWithdrawn, text: reasonText(contactReasonTexts, reason) })}
      submit={withdraw}
      submitVariant="secondary"
      hidden={{ providerId, invitationId }}
      anchor={`uitnodiging-${invitationId}`}
    >
      <span className="sr-only">{about(name)}</span>
    </ActionForm>
  );
}

type RemoveFormProps = {
  action: ContactActions['remove'];
  providerId: string;
  accountId: string;
  name: string;
  isOneself: boolean;
};

export function RemoveContactForm({ action, providerId, accountId, name, isOneself }: RemoveFormProps) {
  return (
    <ActionForm
      action={action}
      schema={removeContactSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: text.notRemoved, text: reasonText(contactReasonTexts, reason) })}
      submit={isOneself ? text.leave : text.remove}
      submitVariant="secondary"
      hidden={{ providerId, accountId }}
      anchor={`contactpersoon-${accountId}`}
    >
      <span className="sr-only">{text.about(name)}</span>
    </ActionForm>
  );
}
