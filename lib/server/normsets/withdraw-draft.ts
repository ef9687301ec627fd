import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { accepted } from '@/lib/shared/results';
import { moveDraft } from './data/drafts';
import { emptyExamples } from './data/previews';
import { type DraftKey, madeBy, nextState, notedBy, withDraft } from './locked-draft';

/** Nobody works on it any more; what was published is untouched. */
export async function withdrawDraft(key: DraftKey, at: Context<AccountActor>) {
  return withDraft(key, at, async (tx, draft) => {
    const moved = await nextState(tx, draft, 'withdraw', at);
    if (!moved.ok) return moved;
    await moveDraft(tx, draft.id, { state: moved.state }, madeBy(at));
    await emptyExamples(tx, draft.id);
    await record(tx, 'normset_draft_withdrawn', REGISTER_SUBJECT, notedBy(at), { draftId: draft.id });
    return accepted({});
  });
}
