'use server';

import {
  admitProviderSchema,
  changeProviderByManagerSchema,
  contactInvitationSchema,
  inviteContactSchema,
  inviteProviderSchema,
  mergeProvidersSchema,
  refuseProviderSchema,
  removeContactSchema,
} from '@/lib/providers/provider-forms';
import { defineAction } from '@/lib/server/access/door';
import { changeProvider } from '@/lib/server/providers/change-provider';
import { admitProvider, refuseProvider } from '@/lib/server/providers/decide-provider';
import { inviteContact } from '@/lib/server/providers/invite-contact';
import { inviteProvider } from '@/lib/server/providers/invite-provider';
import { mergeProviders } from '@/lib/server/providers/merge-providers';
import { removeContact } from '@/lib/server/providers/remove-contact';
import { withdrawContactInvitation } from '@/lib/server/providers/withdraw-contact-invitation';
import type { ProviderDone } from '@/lib/text/nl/providers/provider-management';

const manages = { permission: 'manage_providers', limit: 'save' } as const;
const ROLE = { role: 'register_manager' } as const;

const toProvider = (id: string, after: ProviderDone) => `/beheer/opleiders/${encodeURIComponent(id)}?na=${after}`;
const back =
  (after: ProviderDone) =>
  (_: object, { providerId }: { providerId: string }) =>
    toProvider(providerId, after);

export const submitProviderAdmission = defineAction({
  ...manages,
  schema: admitProviderSchema,
  run: admitProvider,
  next: back('toegelaten'),
});

export const submitProviderRefusal = defineAction({
  ...manages,
  schema: refuseProviderSchema,
  run: refuseProvider,
  next: back('afgewezen'),
});

export const submitProviderInvitation = defineAction({
  ...manages,
  schema: inviteProviderSchema,
  run: inviteProvider,
  next: ({ providerId }) => toProvider(providerId, 'uitgenodigd'),
});

export const submitProviderChange = defineAction({
  ...manages,
  schema: changeProviderByManagerSchema,
  run: (input, context) => changeProvider(input, { ...context, ...ROLE }),
  next: back('gewijzigd'),
});

export const submitProviderMerge = defineAction({
  ...manages,
  schema: mergeProvidersSchema,
  run: mergeProviders,
  next: (_answer, { intoId }) => toProvider(intoId, 'samengevoegd'),
});

export const submitInvitationOfContact = defineAction({
  ...manages,
  schema: inviteContactSchema,
  run: (input, context) => inviteContact(input, { ...context, ...ROLE }),
  next: back('uitgenodigd'),
});

export const submitWithdrawalOfContact = defineAction({
  ...manages,
  schema: contactInvitationSchema,
  run: (input, context) => withdrawContactInvitation(input, { ...context, ...ROLE }),
  next: back('ingetrokken'),
});

export const submitRemovalOfContact = defineAction({
  ...manages,
  schema: removeContactSchema,
  run: (input, context) => removeContact(input, { ...context, ...ROLE }),
  next: back('weggehaald'),
});
