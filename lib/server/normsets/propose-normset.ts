import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { DraftStateReason } from '@/lib/normsets/draft-states';
import type { Context } from '@/lib/server/platform/action';
import { record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { moveDraft } from './data/drafts';
import { draftStand } from './draft-stand';
import { type DraftKey, madeBy, nextState, notedBy, withDraft } from './locked-draft';

type Answer = Accepted<{ draftId: string }> | Refused<DraftStateReason | { code: 'draft_blocked' }>;

/** For another manager to confirm, once nothing stands in the way. */
export async function proposeNormset(key: DraftKey, at: Context<AccountActor>) {
  return withDraft(key, at, async (tx, draft): Promise<Answer> => {
    const moved = await nextState(tx, draft, 'propose', at);
    if (!moved.ok) return moved;
    const { blockers } = await draftStand(draft, at.today, tx);
    if (blockers.length > 0 || draft.validFrom === null) return refused({ code: 'draft_blocked' });
    await moveDraft(tx, draft.id, { state: moved.state }, madeBy(at));
    const details = { draftId: draft.id, validFrom: draft.validFrom };
    await record(tx, 'normset_proposed', REGISTER_SUBJECT, notedBy(at), details);
    return accepted({ draftId: draft.id });
  });
}
