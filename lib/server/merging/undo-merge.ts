import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { undoMergeSchema } from '@/lib/merging/merge-forms';
import { type UndoReason, undoReason } from '@/lib/merging/undo-rule';
import { lockWorker } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { undoKeptWrites } from '@/lib/server/platform/kept-writes';
import { findRegistration, lockRegistration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type HeldMerge, listNewThings, lockMerge, markUndone } from './data/merges';

type Input = z.output<typeof undoMergeSchema>;
type Answer = Accepted | Refused<UndoReason>;

/** Both numbers are what they were, in every row; what was told of it, and the audit, stay. */
export async function undoMerge(
  { registrationId, mergeId, reason }: Input,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const worker = await lockWorker(tx, actor);
    await lockRegistration(tx, registrationId);
    const merge = await lockMerge(tx, mergeId, registrationId);
    const since = merge ? await listNewThings(merge, tx) : [];
    const notNow = undoReason(merge && { ...merge, isKept: merge.writes !== null, since }, worker);
    if (!merge || notNow) return refused(notNow ?? { code: 'merge_unknown' });
    const changed = await undoKeptWrites(tx, mergeId, merge.writes ?? '[]');
    if (changed) return refused({ code: changed === 'account' ? 'address_in_use' : 'changed_since' });
    await markUndone(tx, mergeId, { undoneAt: now, undoneById: actor.accountId, undoReason: reason });
    const decided = by(actor, 'register_manager', now);
    for (const id of [merge.keptId, merge.mergedId])
      await record(tx, 'registration_merge_undone', id, decided, { mergeId });
    await tell(tx, merge, now);
    return accepted({});
  });
}

async function tell(tx: Transaction, { id, keptId, mergedId }: HeldMerge, at: Date) {
  for (const registrationId of [keptId, mergedId]) {
    const accountId = (await findRegistration(registrationId, tx))?.accountId ?? null;
    await notify(tx, accountId, { template: 'merge_undone', key: `merge_undone:${id}:${registrationId}`, at });
  }
}
