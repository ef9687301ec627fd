'use server';

import { confirmClaimSchema, denyClaimSchema } from '@/lib/attendance/claim-forms';
import { PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import { defineAction } from '@/lib/server/access/door';
import { confirmClaim, denyClaim } from '@/lib/server/attendance/answer-claim';

const provider = { permission: 'act_for_provider', limit: 'save' } as const;

export const submitClaimConfirmation = defineAction({
  ...provider,
  schema: confirmClaimSchema,
  run: confirmClaim,
  next: `${PROVIDER_CLAIMS}?na=bevestigd`,
});

export const submitClaimDenial = defineAction({
  ...provider,
  schema: denyClaimSchema,
  run: denyClaim,
  next: `${PROVIDER_CLAIMS}?na=afgewezen`,
});
