import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { record } from '@/lib/server/platform/audit';
import { enqueueJob, jobs, PREVIEW_QUEUE } from '@/lib/server/platform/outbox';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { beginPreview } from './data/previews';
import { draftStand } from './draft-stand';
import { type DraftKey, notedBy, withDraft } from './locked-draft';

type Answer = Accepted<{ draftId: string }> | Refused<{ code: 'draft_settled' } | { code: 'draft_blocked' }>;

/** Begins what the draft would do to everybody, from the front; a job does the rest. */
export async function previewNormset(key: DraftKey, at: Context<AccountActor>) {
  await jobs();
  return withDraft(key, at, async (tx, draft): Promise<Answer> => {
    if (draft.state !== 'draft' && draft.state !== 'proposed') return refused({ code: 'draft_settled' });
    const { blockers, fingerprint } = await draftStand(draft, at.today, tx);
    if (blockers.some(({ at: { part } }) => part !== 'preview')) return refused({ code: 'draft_blocked' });
    const begun = { draftId: draft.id, fingerprint, today: at.today, startedAt: at.now };
    const run = await beginPreview(tx, begun);
    await enqueueJob(tx, PREVIEW_QUEUE, { draftId: draft.id, run });
    await record(tx, 'normset_previewed', REGISTER_SUBJECT, notedBy(at), { draftId: draft.id });
    return accepted({ draftId: draft.id });
  });
}
