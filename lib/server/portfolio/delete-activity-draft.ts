import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { holdingReason } from '@/lib/portfolio/activity-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type ActivityKey, deleteDraft, listVersions, reviveVersion } from './data/activities';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export type DeleteActivityReason =
  | OwnActivityReason
  | { code: 'not_a_draft' | 'changed_meanwhile' }
  | { code: 'superseded' }
  | { code: 'frozen' };

/** What it was to mend or change counts by itself again. */
export async function deleteActivityDraft(
  { id, version }: ActivityKey,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<DeleteActivityReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DeleteActivityReason>> => {
    const held = await lockOwnActivity(tx, actor, id);
    if (!held.ok) return held;
    const { state, replacesId } = held.own;
    // A change that can't be approved any more may go: the version it was to replace stays.
    const fast = holdingReason(held.own);
    if (fast) return refused({ code: fast });
    if (state !== 'draft') return refused({ code: 'not_a_draft' });
    if (!(await deleteDraft(tx, { id, version }))) return refused({ code: 'changed_meanwhile' });
    if (replacesId) await restorePreviousVersion(tx, replacesId);
    await record(tx, 'activity_deleted', id, by(actor, 'registrant', now));
    return accepted({});
  });
}

/** An approved one was never superseded; a rejected or withdrawn one was as soon as its new version was begun. */
async function restorePreviousVersion(tx: Transaction, id: string) {
  const replaced = (await listVersions(id, tx)).find((version) => version.id === id);
  if (replaced && replaced.state !== 'approved') await reviveVersion(tx, id);
}
