'use server';

import { assignActivitiesSchema, reviewPaths } from '@/lib/review/review-forms';
import { readReviewQuery, reviewHref } from '@/lib/review/review-queue';
import { defineAction } from '@/lib/server/access/door';
import { goTo } from '@/lib/server/platform/action';
import { assignActivities } from '@/lib/server/review/assign-activities';

export const submitAssignments = defineAction({
  permission: 'assign_activities',
  limit: 'save',
  schema: assignActivitiesSchema,
  run: async ({ filter, ...input }, context) => {
    const answer = await assignActivities(input, context);
    if (!answer.ok) return answer;
    const query = readReviewQuery(Object.fromEntries(new URLSearchParams(filter)));
    const { given, left } = answer;
    const outcome = { gegeven: String(given), ...(left.length > 0 && { gebleven: String(left.length) }) };
    return goTo(reviewHref(reviewPaths.beheer, query, outcome));
  },
});
