'use server';

import { appealClaimSchema, claimSchema } from '@/lib/attendance/claim-forms';
import { claimPath } from '@/lib/attendance/claim-places';
import { defineAction } from '@/lib/server/access/door';
import { appealClaim } from '@/lib/server/attendance/appeal-claim';
import { claimAttendance } from '@/lib/server/attendance/claim-attendance';

const registrant = { permission: 'keep_portfolio', limit: 'save' } as const;

export const submitAttendanceClaim = defineAction({
  ...registrant,
  schema: claimSchema,
  run: claimAttendance,
  next: ({ runId }) => `${claimPath(runId)}?na=gemeld`,
});

export const submitAppeal = defineAction({
  ...registrant,
  schema: appealClaimSchema,
  run: appealClaim,
  next: ({ runId }) => `${claimPath(runId)}?na=voorgelegd`,
});
