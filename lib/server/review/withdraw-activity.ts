import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ActivityReason, activityTransition, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { eventFacts } from '@/lib/portfolio/versions';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type ActivityKey, moveActivity } from '@/lib/server/portfolio/data/activities';
import { closeOpenQuestion } from '@/lib/server/portfolio/data/activity-questions';
import { lockOwnActivity, type OwnActivityReason } from '@/lib/server/portfolio/own-activity';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { settleSample } from './settle-sample';

export type WithdrawActivityReason = OwnActivityReason | ActivityReason | { code: 'changed_meanwhile' };

/** It stays in the list. One that was drawn no longer counts in the sample. */
export async function withdrawActivity(
  { id, version }: ActivityKey,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<WithdrawActivityReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawActivityReason>> => {
    const held = await lockOwnActivity(tx, actor, id);
    if (!held.ok) return held;
    const { state: from, certificationId, isDrawn } = held.own;
    if (from === 'withdrawn') return accepted({});
    const facts = { ...NO_ACTIVITY_FACTS, ...eventFacts('withdraw', held.versions, id) };
    const moved = activityTransition(from, 'withdraw', facts);
    if (!moved.ok) return moved;
    if (!(await moveActivity(tx, { id, version, from, to: moved.state, at: now })))
      return refused({ code: 'changed_meanwhile' });
    await closeOpenQuestion(tx, id, now);
    await record(tx, 'activity_withdrawn', id, by(actor, 'registrant', now));
    if (certificationId && isDrawn) await settleSample(tx, certificationId, { now });
    return accepted({});
  });
}
