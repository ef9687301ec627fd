'use server';

import { contactInvitationSchema, inviteContactSchema, removeContactSchema } from '@/lib/providers/provider-forms';
import { defineAction } from '@/lib/server/access/door';
import { inviteContact } from '@/lib/server/providers/invite-contact';
import { removeContact } from '@/lib/server/providers/remove-contact';
import { withdrawContactInvitation } from '@/lib/server/providers/withdraw-contact-invitation';

const listHref = (providerId: string, after: string) =>
  `/opleider/contactpersonen?${new URLSearchParams({ organisatie: providerId, na: after })}`;

export const submitContactInvitation = defineAction({
  permission: 'manage_provider_contacts',
  limit: 'save',
  schema: inviteContactSchema,
  run: (input, context) => inviteContact(input, { ...context, role: 'provider' }),
  next: (_answer, { providerId }) => listHref(providerId, 'uitgenodigd'),
});

export const submitContactInvitationWithdrawal = defineAction({
  permission: 'manage_provider_contacts',
  limit: 'save',
  schema: contactInvitationSchema,
  run: (input, context) => withdrawContactInvitation(input, { ...context, role: 'provider' }),
  next: (_answer, { providerId }) => listHref(providerId, 'ingetrokken'),
});

/** Whoever left themselves has nothing to see here any more. */
export const submitContactRemoval = defineAction({
  permission: 'manage_provider_contacts',
  limit: 'save',
  schema: removeContactSchema,
  run: (input, context) => removeContact(input, { ...context, role: 'provider' }),
  next: ({ isOneself }, { providerId }) => (isOneself ? '/account' : listHref(providerId, 'weggehaald')),
});
