import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ActivityReason, activityTransition, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { versionFacts } from '@/lib/portfolio/versions';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { type ActivityKey, listVersions, moveActivity } from '../data/activities';
import { closeOpenQuestion } from '../data/activity-questions';
import { inTransaction } from '../db';
import { holdForKeeper, type OwnActivityReason } from '../own-activity';

export type WithdrawActivityReason = OwnActivityReason | ActivityReason | { code: 'changed_meanwhile' };

/** Takes back what was handed in or approved: it counts for nothing from then on, and stays in the list. */
export async function withdrawActivity(
  { id, version }: ActivityKey,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<WithdrawActivityReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawActivityReason>> => {
    const held = await holdForKeeper(tx, actor, id);
    if (!held.ok) return held;
    const { state: from } = held.own;
    if (from === 'withdrawn') return accepted({});
    const facts = { ...NO_ACTIVITY_FACTS, ...versionFacts(await listVersions(id, tx), id) };
    const moved = activityTransition(from, 'withdraw', facts);
    if (!moved.ok) return moved;
    if (!(await moveActivity(tx, { id, version, from, to: moved.state, at: now })))
      return refused({ code: 'changed_meanwhile' });
    await closeOpenQuestion(tx, id, now);
    const subject = { type: 'activity', id } as const;
    await recordEvent(tx, { at: now, event: 'activity_withdrawn', ...by(actor, 'registrant'), subject });
    return accepted({});
  });
}
