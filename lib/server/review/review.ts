import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type HandlingRole, handlingReason, handlingRole } from '@/lib/access/handling';
import type { NotAllowed, Worker } from '@/lib/access/own-matters';
import {
  type ActivityFacts,
  type ActivityReason,
  activityTransition,
  NO_ACTIVITY_FACTS,
} from '@/lib/portfolio/activity-states';
import { lockCaseWorker } from '@/lib/server/access/data/workers';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findReviewedActivity, lockForReview, type ReviewedActivity } from './data/reviews';

/** Why somebody may not work on an activity now, as they are told. */
export type ReviewRefusal =
  | { code: 'activity_unknown' }
  | { code: 'own_activity' }
  | { code: 'with_somebody_else'; who: string }
  | NotAllowed;

export type AlreadyDecided = {
  code: 'already_decided';
  outcome: 'approved' | 'rejected';
  decidedBy: string | null;
  decidedAt: Date;
};

export type ReviewDecisionReason = ReviewRefusal | ActivityReason | AlreadyDecided | { code: 'changed_meanwhile' };

/** Why this person may not review this activity now; null when they may. */
export function reviewRefusal(activity: ReviewedActivity, reviewer: Worker): ReviewRefusal | null {
  switch (handlingReason({ ...activity, assignedToId: activity.assignedTo?.id ?? null }, reviewer)?.code) {
    case undefined:
      return null;
    case 'unknown':
      return { code: 'activity_unknown' };
    case 'own_case':
      return { code: 'own_activity' };
    case 'with_somebody_else':
      return { code: 'with_somebody_else', who: activity.assignedTo?.name ?? '' };
  }
}

export type HeldActivity = {
  activity: ReviewedActivity;
  /** In which of the roles that they have at this very moment. */
  role: HandlingRole;
};

/**
 * An activity for who reviews it, held until the transaction ends. Whoever comes second hears what was decided, before
 * who has it; to whom it isn't given, it stays unknown.
 */
export async function lockForReviewer(
  tx: Transaction,
  id: string,
  actor: AccountActor,
): Promise<Accepted<HeldActivity> | Refused<ReviewRefusal | AlreadyDecided>> {
  const worker = await lockCaseWorker(tx, actor.accountId);
  if (!worker) return refused({ code: 'not_allowed' });
  await lockForReview(tx, [id]);
  const activity = await findReviewedActivity(tx, id);
  if (!activity) return refused({ code: 'activity_unknown' });
  const refusal = reviewRefusal(activity, worker);
  if (refusal?.code === 'activity_unknown') return refused(refusal);
  const decided = alreadyDecided(activity);
  if (decided ?? refusal) return refused((decided ?? refusal) as AlreadyDecided | ReviewRefusal);
  return accepted({ activity, role: handlingRole(worker) });
}

function alreadyDecided({ state, decision }: ReviewedActivity): AlreadyDecided | null {
  if (!decision || (state !== 'approved' && state !== 'rejected')) return null;
  const { outcome, decidedBy, decidedAt } = decision;
  return { code: 'already_decided', outcome, decidedBy, decidedAt };
}

/**
 * Where asking or deciding leads. What nobody took up yet is taken up with it: a reviewer who opens an activity and decides
 * at once has reviewed it.
 */
export function reviewedState(
  { state, reviewFrom }: Pick<ReviewedActivity, 'state' | 'reviewFrom'>,
  event: 'ask' | 'approve' | 'reject',
  held: Pick<ActivityFacts, 'isFrozen' | 'isSuperseded'>,
) {
  const facts = { ...NO_ACTIVITY_FACTS, ...held, isOwn: false, needsReview: reviewFrom !== null };
  const takenUp = state === 'submitted' ? activityTransition(state, 'take_up', facts) : null;
  if (takenUp && !takenUp.ok) return takenUp;
  return activityTransition(takenUp?.state ?? state, event, facts);
}
