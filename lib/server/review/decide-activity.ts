import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { eventFacts } from '@/lib/portfolio/versions';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { ReviewedActivity } from './data/reviews';
import { lockForReviewer, type ReviewDecisionReason, reviewedState } from './review';
import { settleSample } from './settle-sample';
import { type DecisionMade, writeDecision } from './write-decision';

/**
 * A decision on one activity with all that belongs to it: what nobody took up yet is taken up, an approved version takes
 * the place of the one before, its owner is told, and what it means for a drawn sample is done.
 */
export async function decideActivity(
  tx: Transaction,
  { activityId, version }: { activityId: string; version: number },
  decision: DecisionMade,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<ReviewDecisionReason>> {
  const held = await lockForReviewer(tx, activityId, actor);
  if (!held.ok) return held;
  const { activity, role } = held;
  const event = decision.outcome === 'approved' ? 'approve' : 'reject';
  const moved = reviewedState(activity, event, eventFacts(event, await listVersions(activity.id, tx), activity.id));
  if (!moved.ok) return moved;
  const written = { to: moved.state, decision, by: by(actor, role, now) };
  if (activity.version !== version || !(await writeDecision(tx, activity, written)))
    return refused({ code: 'changed_meanwhile' });
  await tell(tx, activity, decision, now);
  if (activity.certificationId && activity.isDrawn) await settleSample(tx, activity.certificationId, { now });
  return accepted({});
}

async function tell(tx: Transaction, { id, accountId, title }: ReviewedActivity, decision: DecisionMade, at: Date) {
  const path = `/mijn/portfolio/${id}`;
  await notify(tx, accountId, {
    template: 'activity_news',
    params: { path },
    key: `activity_decided:${id}`,
    at,
    news: { code: `activity_${decision.outcome}`, params: { title }, path },
  });
}
