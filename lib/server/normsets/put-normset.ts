import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NormSet } from '@/lib/content/normset';
import type { PublishReason } from '@/lib/content/publishing';
import { normSetsAfter } from '@/lib/normsets/drafts';
import { addErratum, lockNormsets } from '@/lib/server/content/data/normsets';
import { publishNormsets } from '@/lib/server/content/publish-normsets';
import type { Context } from '@/lib/server/platform/action';
import { record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { StoredDraft } from './data/drafts';
import { findTouchedSince, MOST_TOUCHED } from './data/touched-people';
import { draftStand } from './draft-stand';
import { notedBy } from './locked-draft';
import { previewPeople } from './preview-people';

export type PutNormsetReason =
  | { code: 'draft_blocked' }
  /** Since the preview more was done than is looked at again while publishing. */
  | { code: 'people_changed' }
  | { code: 'lowers_certain_now' }
  | PublishReason;

type Put = Accepted<{ normsetId: string; validFrom: CalendarDate }> | Refused<PutNormsetReason>;

/** Asked anew under the lock: what was published or done meanwhile counts. */
export async function putNormsetInForce(tx: Transaction, draft: StoredDraft, at: Context<AccountActor>): Promise<Put> {
  await lockNormsets(tx);
  const { blockers, published, preview } = await draftStand(draft, at.today, tx);
  const after = normSetsAfter(published, draft);
  const { validFrom } = draft;
  if (blockers.length > 0 || !after || !validFrom || !preview) return refused({ code: 'draft_blocked' });
  const normSet = after.find((one) => one.validFrom === validFrom);
  if (!normSet) return refused({ code: 'draft_blocked' });
  const entry = { normSet, assumptions: draft.assumptions };
  if (!draft.isErratum) {
    const put = await publishNormsets(tx, [entry], at.today, notedBy(at));
    if (!put.ok) return put;
    const [normsetId] = put.ids;
    return normsetId ? accepted({ normsetId, validFrom }) : refused({ code: 'draft_blocked' });
  }
  const wrong = await takesFromAnybody(tx, { published, after, validFrom }, preview.startedAt, at.today);
  if (wrong) return refused({ code: wrong });
  const erratum = { ...entry, reason: draft.reason, replacesId: draft.basedOnId };
  const normsetId = await addErratum(tx, erratum, at.now);
  await record(tx, 'normset_corrected', REGISTER_SUBJECT, notedBy(at), { validFrom, draftId: draft.id });
  return accepted({ normsetId, validFrom });
}

type Both = { published: NormSet[]; after: NormSet[]; validFrom: CalendarDate };

/** Whoever something happened to since the preview looked at them is looked at again. */
async function takesFromAnybody(
  tx: Transaction,
  { published, after, validFrom }: Both,
  since: Date,
  today: CalendarDate,
) {
  const touched = await findTouchedSince(tx, since);
  if (touched === null || touched.length > MOST_TOUCHED) return 'people_changed';
  const rules = { before: published, after, differFrom: validFrom };
  const previewed = await previewPeople(touched, rules, today, tx);
  return previewed.some(({ preview }) => preview.losesCertain) ? 'lowers_certain_now' : null;
}
