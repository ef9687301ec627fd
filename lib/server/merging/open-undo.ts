import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type UndoReason, undoReason } from '@/lib/merging/undo-rule';
import { findWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { findMerge, listNewThings } from './data/merges';

export type OpenedUndo = {
  mergeId: string;
  mergedNumber: string;
  /** Why it can't be undone (any more); null when it can. */
  reason: Exclude<UndoReason, { code: 'not_allowed' }> | null;
};

/** Null for a merge that isn't this dossier's, or was undone. */
export async function openUndo(
  mergeId: string,
  keptId: string,
  { actor }: Context<AccountActor>,
): Promise<OpenedUndo | null> {
  const [merge, worker] = await Promise.all([findMerge(mergeId, keptId), findWorker(actor)]);
  if (!merge) return null;
  const reason = undoReason({ ...merge, isKept: merge.writes !== null, since: await listNewThings(merge) }, worker);
  if (reason?.code === 'not_allowed') return null;
  return { mergeId, mergedNumber: merge.mergedNumber, reason };
}
