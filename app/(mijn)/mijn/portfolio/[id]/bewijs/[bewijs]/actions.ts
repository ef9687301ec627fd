'use server';

import { removeEvidenceSchema } from '@/lib/portfolio/activity-forms';
import { defineAction } from '@/lib/server/access/door';
import { removeEvidence } from '@/lib/server/portfolio/remove-evidence';

export const submitEvidenceRemoval = defineAction({
  permission: 'keep_portfolio',
  limit: 'save',
  schema: removeEvidenceSchema,
  run: removeEvidence,
  next: ({ activityId }) => `/mijn/portfolio/${activityId}?na=bewijs-verwijderd#bewijs`,
});
