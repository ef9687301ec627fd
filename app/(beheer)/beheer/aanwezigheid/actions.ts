'use server';

import { decideClaimSchema, denyClaimSchema } from '@/lib/attendance/claim-forms';
import { MANAGED_CLAIMS } from '@/lib/attendance/claim-places';
import { defineAction } from '@/lib/server/access/door';
import { confirmClaim, denyClaim } from '@/lib/server/attendance/answer-claim';

const manager = { permission: 'manage_attendance', limit: 'save' } as const;

export const submitClaimGrant = defineAction({
  ...manager,
  schema: decideClaimSchema,
  run: confirmClaim,
  next: (_, { id }) => `${MANAGED_CLAIMS}/${id}?na=bevestigd`,
});

export const submitClaimDismissal = defineAction({
  ...manager,
  schema: denyClaimSchema,
  run: denyClaim,
  next: (_, { id }) => `${MANAGED_CLAIMS}/${id}?na=afgewezen`,
});
