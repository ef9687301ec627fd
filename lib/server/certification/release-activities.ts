import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { reviewFromOf } from '@/lib/portfolio/activity-submission';
import type { Transaction } from '@/lib/server/platform/db/database';
import { detachActivities, listAttached } from './data/certification-activities';

/**
 * Lets go of the activities of a request that ended, but for what it froze. What waited for a review only because of
 * the request waits no longer, unless somebody began on it.
 */
export async function releaseActivities(
  tx: Transaction,
  certificationId: string,
  { normSets, now, frozenIds = [] }: { normSets: readonly NormSet[]; now: Date; frozenIds?: readonly string[] },
) {
  const frozen = new Set(frozenIds);
  const released = (await listAttached(tx, certificationId)).filter(({ id }) => !frozen.has(id));
  const unreviewed = released.filter(
    (activity) =>
      activity.isUntouched && reviewFromOf({ ...activity, isForCertification: false }, normSets, now) === null,
  );
  await detachActivities(tx, certificationId, { activities: released, unreviewedIds: unreviewed.map(({ id }) => id) });
}
