import 'server-only';
import { type NewVersion, type NewVersionReason, newVersion } from '@/lib/content/document-changes';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { addDocument, listDocumentVersions, removeUnusedSamples } from './data/documents';

type By = { at: Date; accountId: string | null; today: CalendarDate };

/**
 * The one way by which a version comes: from a page, or from a file; the documents are locked. The id is null where the
 * same version is there already, with the same words. Sample text that nobody ticked makes way for what holds.
 */
export async function putDocument(
  tx: Transaction,
  document: NewVersion,
  { today, ...by }: By,
): Promise<Accepted<{ id: string | null }> | Refused<NewVersionReason>> {
  const { code, validFrom } = document;
  if (validFrom <= today) await removeUnusedSamples(tx, code);
  const allowed = newVersion(await listDocumentVersions(code, tx), document, today);
  if (!allowed.ok) return allowed;
  return accepted({ id: allowed.isNew ? await addDocument(tx, document, by) : null });
}
