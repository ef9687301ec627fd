import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { DraftStateReason } from '@/lib/normsets/draft-states';
import type { DraftContents } from '@/lib/normsets/drafts';
import { asManager } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import type { ChangedElsewhere, TypedValues } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockDraft, type StoredDraft, saveDraft } from './data/drafts';
import { type DraftKey, madeBy, nextState } from './locked-draft';

export type ChangeDraftReason =
  | { code: 'draft_unknown' }
  | { code: 'place_unknown' }
  | DraftStateReason
  | ChangedElsewhere
  | NotAllowed;

type Answer = Accepted<{ draftId: string; version: number }> | Refused<ChangeDraftReason>;
type Changed = Accepted<{ contents: DraftContents }> | Refused<ChangeDraftReason>;

/** Saves what `change` makes of a draft; an older window is told what `stored` says is there now. */
export function changeDraft(
  { draftId, version }: DraftKey,
  at: Context<AccountActor>,
  change: (draft: StoredDraft) => Changed,
  stored: (draft: StoredDraft) => TypedValues,
): Promise<Answer> {
  return asManager(at, async (tx): Promise<Answer> => {
    const draft = await lockDraft(tx, draftId);
    if (!draft) return refused({ code: 'draft_unknown' });
    const moved = await nextState(tx, draft, 'change', at);
    if (!moved.ok) return moved;
    if (draft.version !== version)
      return refused({ code: 'changed_elsewhere', version: draft.version, stored: stored(draft) });
    const changed = change(draft);
    if (!changed.ok) return changed;
    return accepted({ draftId, version: await saveDraft(tx, draft.id, changed.contents, madeBy(at)) });
  });
}
