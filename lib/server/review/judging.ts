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
import { holdCaseWorker } from '@/lib/server/access/data/workers';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findJudgedActivity, holdForJudging, type JudgedActivity } from './data/judgements';

/** Why somebody may not work on an activity now, as they are told. */
export type JudgingReason =
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

export type JudgeReason = JudgingReason | ActivityReason | AlreadyDecided | { code: 'changed_meanwhile' };

/** Why this person may not judge this activity now; null when they may. */
export function judgingRefusal(activity: JudgedActivity, judge: Worker): JudgingReason | null {
  switch (handlingReason({ ...activity, assignedToId: activity.assignedTo?.id ?? null }, judge)?.code) {
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
  activity: JudgedActivity;
  /** In which of the roles that they have at this very moment. */
  role: HandlingRole;
};

/**
 * An activity for who judges it, held until the transaction ends. Whoever comes second hears what was decided, before
 * who has it; to whom it isn't given, it stays unknown.
 */
export async function holdForJudge(
  tx: Transaction,
  id: string,
  actor: AccountActor,
): Promise<Accepted<HeldActivity> | Refused<JudgingReason | AlreadyDecided>> {
  const worker = await holdCaseWorker(tx, actor.accountId);
  if (!worker) return refused({ code: 'not_allowed' });
  await holdForJudging(tx, [id]);
  const activity = await findJudgedActivity(tx, id);
  if (!activity) return refused({ code: 'activity_unknown' });
  const refusal = judgingRefusal(activity, worker);
  if (refusal?.code === 'activity_unknown') return refused(refusal);
  const decided = alreadyDecided(activity);
  if (decided ?? refusal) return refused((decided ?? refusal) as AlreadyDecided | JudgingReason);
  return accepted({ activity, role: handlingRole(worker) });
}

function alreadyDecided({ state, decision }: JudgedActivity): AlreadyDecided | null {
  if (!decision || (state !== 'approved' && state !== 'rejected')) return null;
  const { outcome, decidedBy, decidedAt } = decision;
  return { code: 'already_decided', outcome, decidedBy, decidedAt };
}

/**
 * Where asking or deciding leads. What nobody took up yet is taken up with it: a judge who opens an activity and decides
 * at once has reviewed it.
 */
export function judgedState(
  { state, reviewFrom }: Pick<JudgedActivity, 'state' | 'reviewFrom'>,
  event: 'ask' | 'approve' | 'reject',
  held: Pick<ActivityFacts, 'isFrozen' | 'isSuperseded'>,
) {
  const facts = { ...NO_ACTIVITY_FACTS, ...held, isOwn: false, needsReview: reviewFrom !== null };
  const takenUp = state === 'submitted' ? activityTransition(state, 'take_up', facts) : null;
  if (takenUp && !takenUp.ok) return takenUp;
  return activityTransition(takenUp?.state ?? state, event, facts);
}
