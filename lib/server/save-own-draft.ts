import 'server-only';
import type { ChangedElsewhere, TypedValues } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Application, type DraftChange, type DraftKey, findOwnApplication, saveDraft } from './data/applications';
import { inTransaction } from './db';

export type SaveReason = ChangedElsewhere | { code: 'not_a_draft' } | { code: 'document_not_in_force' };
export type Saved = Accepted<{ version: number }> | Refused<SaveReason>;

/** What every page of an application saves with; `stored` is what an older window is shown of what stands there now. */
export async function saveOwnDraft(
  key: DraftKey,
  change: DraftChange,
  stored: (own: Application) => TypedValues,
): Promise<Saved> {
  if (await inTransaction((tx) => saveDraft(tx, key, change))) return accepted({ version: key.version + 1 });
  const own = await findOwnApplication(key.accountId);
  if (own?.state !== 'draft') return refused({ code: 'not_a_draft' });
  return refused({ code: 'changed_elsewhere', version: own.version, stored: stored(own) });
}
