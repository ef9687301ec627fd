import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { eventFacts } from '@/lib/portfolio/versions';
import { tellOwner } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { JudgedActivity } from './data/judgements';
import { holdForJudge, type JudgeReason, judgedState } from './judging';
import { settleSample } from './settle-sample';
import { type Verdict, writeJudgement } from './write-judgement';

/**
 * A decision on one activity with all that belongs to it: what nobody took up yet is taken up, an approved version takes
 * the place of the one before, its owner is told, and what it means for a drawn sample is done.
 */
export async function judgeActivity(
  tx: Transaction,
  { activityId, version }: { activityId: string; version: number },
  verdict: Verdict,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<JudgeReason>> {
  const held = await holdForJudge(tx, activityId, actor);
  if (!held.ok) return held;
  const { activity, role } = held;
  const event = verdict.outcome === 'approved' ? 'approve' : 'reject';
  const moved = judgedState(activity, event, eventFacts(event, await listVersions(activity.id, tx), activity.id));
  if (!moved.ok) return moved;
  const written = { to: moved.state, verdict, decidedById: actor.accountId, by: by(actor, role), at: now };
  if (activity.version !== version || !(await writeJudgement(tx, activity, written)))
    return refused({ code: 'changed_meanwhile' });
  await tell(tx, activity, verdict, now);
  if (activity.certificationId && activity.isDrawn) await settleSample(tx, activity.certificationId, { now });
  return accepted({});
}

async function tell(tx: Transaction, { id, accountId, title }: JudgedActivity, verdict: Verdict, at: Date) {
  const path = `/mijn/portfolio/${id}`;
  await tellOwner(tx, {
    accountId,
    key: `activity_decided:${id}`,
    news: { code: verdict.outcome === 'approved' ? 'activity_approved' : 'activity_rejected', params: { title } },
    path,
    at,
    mail: (name) => ({ template: 'activity_news', params: { name, path } }),
  });
}
