'use server';

import { removeEvidenceSchema } from '@/lib/portfolio/evidence-forms';
import { defineAction } from '@/lib/server/access/door';
import { removeEvidence } from '@/lib/server/portfolio/remove-evidence';

export const submitEvidenceRemoval = defineAction({
  permission: 'keep_portfolio',
  limit: 'save',
  schema: removeEvidenceSchema,
  run: async (input, context) => {
    const removed = await removeEvidence(input, context);
    return removed.ok
      ? { ...removed, next: `/mijn/portfolio/${removed.activityId}?na=bewijs-verwijderd#bewijs` }
      : removed;
  },
});
