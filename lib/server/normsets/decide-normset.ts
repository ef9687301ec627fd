import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { returnDraftSchema } from '@/lib/normsets/draft-forms';
import type { Context } from '@/lib/server/platform/action';
import { record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { accepted } from '@/lib/shared/results';
import { moveDraft } from './data/drafts';
import { emptyExamples } from './data/previews';
import { type DraftKey, madeBy, nextState, notedBy, withDraft } from './locked-draft';
import { putNormsetInForce } from './put-normset';

type At = Context<AccountActor>;

/** From its day on it counts for everybody: by another manager than who proposed it, or by one where one is enough. */
export async function confirmNormset(key: DraftKey, at: At) {
  return withDraft(key, at, async (tx, draft) => {
    const moved = await nextState(tx, draft, 'publish', at);
    if (!moved.ok) return moved;
    const put = await putNormsetInForce(tx, draft, at);
    if (!put.ok) return put;
    await moveDraft(tx, draft.id, { state: moved.state, publishedAsId: put.normsetId }, madeBy(at));
    await emptyExamples(tx, draft.id);
    const details = { draftId: draft.id, validFrom: put.validFrom };
    await record(tx, 'normset_confirmed', REGISTER_SUBJECT, notedBy(at), details);
    return accepted({ normsetId: put.normsetId });
  });
}

/** To whoever works on it, with what is wrong with it. */
export async function returnNormset({ remark, ...key }: z.output<typeof returnDraftSchema>, at: At) {
  return withDraft(key, at, async (tx, draft) => {
    const moved = await nextState(tx, draft, 'return', at);
    if (!moved.ok) return moved;
    await moveDraft(tx, draft.id, { state: moved.state, remark }, madeBy(at));
    await record(tx, 'normset_returned', REGISTER_SUBJECT, notedBy(at), { draftId: draft.id });
    return accepted({ draftId: draft.id });
  });
}

/** One's own proposal, to work on it again. */
export async function takeBackNormset(key: DraftKey, at: At) {
  return withDraft(key, at, async (tx, draft) => {
    const moved = await nextState(tx, draft, 'take_back', at);
    if (!moved.ok) return moved;
    await moveDraft(tx, draft.id, { state: moved.state }, madeBy(at));
    await record(tx, 'normset_taken_back', REGISTER_SUBJECT, notedBy(at), { draftId: draft.id });
    return accepted({ draftId: draft.id });
  });
}
