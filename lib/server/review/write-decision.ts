import 'server-only';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { DecisionReason } from '@/lib/review/decision-reasons';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { moveActivity, supersedeEarlier } from '@/lib/server/portfolio/data/activities';
import { createReviewDecision, type ReviewedActivity } from './data/reviews';

export type DecisionMade = {
  outcome: 'approved' | 'rejected';
  reason: DecisionReason;
  isMendable: boolean;
  explanation: string;
};

type Written = { to: ActivityState; decision: DecisionMade; by: By };

/**
 * A decision in one stroke: the state, the decision and its record. An approved version takes the place of all earlier
 * ones; beside a rejected one they keep what they counted. False when the activity changed meanwhile: nothing is written.
 */
export async function writeDecision(
  tx: Transaction,
  { id, version, state, replacesId }: ReviewedActivity,
  { to, decision, by }: Written,
): Promise<boolean> {
  const { actorId: decidedById, at } = by;
  const { outcome, reason, isMendable } = decision;
  const rejection = outcome === 'rejected' ? { isMendable } : {};
  if (!(await moveActivity(tx, { id, version, from: state, to, at, ...rejection }))) return false;
  await createReviewDecision(tx, { activityId: id, ...decision, decidedById, decidedAt: at });
  if (outcome === 'approved' && replacesId !== null) await supersedeEarlier(tx, id, at);
  const event = outcome === 'approved' ? 'activity_approved' : 'activity_rejected';
  await record(tx, event, id, by, reason === '' ? {} : { reason });
  return true;
}
