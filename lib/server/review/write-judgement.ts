import 'server-only';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { JudgementReason } from '@/lib/review/judgement-reasons';
import { type RecordedEvent, recordEvent } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { moveActivity, supersedeEarlier } from '@/lib/server/portfolio/data/activities';
import { createJudgement, type JudgedActivity } from './data/judgements';

export type Verdict = {
  outcome: 'approved' | 'rejected';
  reason: JudgementReason;
  isMendable: boolean;
  explanation: string;
};

type Written = {
  to: ActivityState;
  verdict: Verdict;
  /** Null: the register itself, with the sample. */
  decidedById: string | null;
  by: Pick<RecordedEvent, 'actorId' | 'actorRole'>;
  at: Date;
};

/**
 * A decision in one stroke: the state, the decision and its record. An approved version takes the place of all earlier
 * ones; beside a rejected one they keep what they counted. False when the activity changed meanwhile: nothing is written.
 */
export async function writeJudgement(
  tx: Transaction,
  { id, version, state, replacesId }: JudgedActivity,
  { to, verdict, decidedById, by, at }: Written,
): Promise<boolean> {
  const { outcome, reason, isMendable } = verdict;
  const rejection = outcome === 'rejected' ? { isMendable } : {};
  if (!(await moveActivity(tx, { id, version, from: state, to, at, ...rejection }))) return false;
  await createJudgement(tx, { activityId: id, ...verdict, decidedById, decidedAt: at });
  if (outcome === 'approved' && replacesId !== null) await supersedeEarlier(tx, id, at);
  await recordEvent(tx, {
    at,
    event: outcome === 'approved' ? 'activity_approved' : 'activity_rejected',
    ...by,
    subject: { type: 'activity', id },
    ...(reason !== '' && { details: { reason } }),
  });
  return true;
}
