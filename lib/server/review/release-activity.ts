import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { AlreadyDecided, ReviewRefusal } from '@/lib/review/decision';
import type { releaseActivitySchema } from '@/lib/review/review-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { assignActivity } from './data/reviews';
import { lockForReviewer } from './decide-activity';

type Input = Omit<z.output<typeof releaseActivitySchema>, 'from'>;

export type ReleaseReason = ReviewRefusal | AlreadyDecided | { code: 'not_waiting' };

/** Any manager can take it then. It stays in review if it was. */
export async function releaseActivity(
  { activityId }: Input,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<ReleaseReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<ReleaseReason>> => {
    const held = await lockForReviewer(tx, activityId, actor);
    if (!held.ok) return held;
    const { id, assignedTo } = held.activity;
    // A second click finds that it is done.
    if (!assignedTo) return accepted({});
    if (!(await assignActivity(tx, { id, from: assignedTo.id, to: null, at: now })))
      return refused({ code: 'not_waiting' });
    await record(tx, 'activity_released', id, by(actor, held.role, now));
    return accepted({});
  });
}
