import 'server-only';
import type { NormSetEntry } from '@/lib/content/normset-file';
import { type PublishReason, publishableNormSets } from '@/lib/content/publishing';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { addNormset, lockNormsets } from './data/normsets';

/**
 * The one way by which a norm set is published: from a page, or from a file. What is there already is left alone;
 * answers the ids of those that are new.
 */
export async function publishNormsets(
  tx: Transaction,
  given: readonly NormSetEntry[],
  today: CalendarDate,
  by: By,
): Promise<Accepted<{ ids: string[] }> | Refused<PublishReason>> {
  if (given.length === 0) return accepted({ ids: [] });
  const decided = publishableNormSets(await lockNormsets(tx), given, today);
  if (!decided.ok) return decided;
  const ids: string[] = [];
  for (const entry of decided.fresh) {
    ids.push(await addNormset(tx, entry, by.at));
    await record(tx, 'normset_published', REGISTER_SUBJECT, by, { validFrom: entry.normSet.validFrom });
  }
  return accepted({ ids });
}
