'use server';

import { assignActivitiesSchema, reviewPaths } from '@/lib/review/review-forms';
import { reviewQueue } from '@/lib/review/review-queue';
import { defineAction } from '@/lib/server/access/door';
import { assignActivities } from '@/lib/server/review/assign-activities';

export const submitAssignments = defineAction({
  permission: 'assign_activities',
  limit: 'save',
  schema: assignActivitiesSchema,
  run: assignActivities,
  next: ({ given, left }, { filter }) => {
    const query = reviewQueue.read(Object.fromEntries(new URLSearchParams(filter)));
    const outcome = { gegeven: String(given), ...(left.length > 0 && { gebleven: String(left.length) }) };
    return reviewQueue.href(reviewPaths.beheer, query, outcome);
  },
});
