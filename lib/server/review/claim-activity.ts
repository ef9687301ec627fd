import 'server-only';
import type { z } from 'zod';
import { type AccountActor, hasPowerOverOthers } from '@/lib/access/actor';
import { handlingRole, maySeeCase } from '@/lib/access/handling';
import { isOwnMatter } from '@/lib/access/own-matters';
import { type ActivityReason, activityTransition, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { eventFacts } from '@/lib/portfolio/versions';
import type { ReviewRefusal } from '@/lib/review/decision';
import type { claimActivitySchema } from '@/lib/review/review-forms';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { listVersions, moveActivity } from '@/lib/server/portfolio/data/activities';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { assignActivity, findReviewedActivity, lockForReview, type ReviewedActivity } from './data/reviews';

type Input = Omit<z.output<typeof claimActivitySchema>, 'from'>;
export type ClaimReason = ReviewRefusal | ActivityReason;

/** From nobody, or from whoever had it on the page. A second click finds that it is done. */
export async function claimActivity(
  { activityId, holder }: Input,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<ClaimReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<ClaimReason>> => {
    const worker = await lockWorker(tx, actor);
    if (!hasPowerOverOthers(worker.roles)) return refused({ code: 'not_allowed' });
    await lockForReview(tx, [activityId]);
    const activity = await findReviewedActivity(tx, activityId);
    if (!activity || !maySeeCase(caseOf(activity), worker)) return refused({ code: 'activity_unknown' });
    if (isOwnMatter(worker.own, activity)) return refused({ code: 'own_activity' });
    const { id, state, assignedTo } = activity;
    const isTheirs = assignedTo?.id === worker.accountId;
    if (assignedTo && !isTheirs && assignedTo.id !== holder)
      return refused({ code: 'with_somebody_else', who: assignedTo.name });
    const started = await startReview(tx, activity, now);
    if (!started.ok) return started;
    if (isTheirs && state !== 'submitted') return accepted({});
    const from = assignedTo?.id ?? null;
    if (!isTheirs && !(await assignActivity(tx, { id, from, to: worker.accountId, at: now })))
      throw new Error('An activity changed hands while it was held');
    const details = from && !isTheirs ? { from } : {};
    await record(tx, 'activity_taken', id, by(actor, handlingRole(worker), now), details);
    return accepted({});
  });
}

/** One that waits for its owner's answer only changes hands. */
async function startReview(
  tx: Transaction,
  { id, version, state: from, reviewFrom }: ReviewedActivity,
  at: Date,
): Promise<Accepted | Refused<ActivityReason>> {
  const held = eventFacts('claim', await listVersions(id, tx), id);
  if (held.isFrozen) return refused({ code: 'frozen' });
  if (from === 'in_review' || from === 'information_requested') return accepted({});
  const facts = { ...NO_ACTIVITY_FACTS, ...held, isOwn: false, needsReview: reviewFrom !== null };
  const moved = activityTransition(from, 'claim', facts);
  if (!moved.ok) return moved;
  // Its row is held: nobody came in between.
  if (!(await moveActivity(tx, { id, version, from, to: moved.state, at })))
    throw new Error('An activity that was held changed');
  return accepted({});
}

function caseOf({ accountId, assignedToId }: ReviewedActivity) {
  return { accountId: accountId ?? '', assignedToId };
}
