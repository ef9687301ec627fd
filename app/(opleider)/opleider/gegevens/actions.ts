'use server';

import { changeProviderSchema } from '@/lib/providers/provider-forms';
import { defineAction } from '@/lib/server/access/door';
import { changeProvider } from '@/lib/server/providers/change-provider';

export const submitProviderDetails = defineAction({
  permission: 'manage_provider_contacts',
  limit: 'save',
  schema: changeProviderSchema,
  run: (input, context) => changeProvider(input, { ...context, role: 'provider' }),
  next: (_answer, { providerId }) => `/opleider/gegevens?organisatie=${encodeURIComponent(providerId)}&na=bewaard`,
});
