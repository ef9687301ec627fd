import 'server-only';
import type { NormSetEntry } from '@/lib/content/normset-file';
import { type PublishReason, publishableNormSets } from '@/lib/content/publishing';
import { bySystem, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { addNormset, lockNormsets } from './data/normsets';

/** Publishes what isn't there yet of the given norm sets, each recorded; `published` counts them. */
export async function publishNormsets(
  tx: Transaction,
  given: NormSetEntry[],
  { now, today }: Moment,
): Promise<Accepted<{ published: number }> | Refused<PublishReason>> {
  if (given.length === 0) return accepted({ published: 0 });
  const decided = publishableNormSets(await lockNormsets(tx), given, today);
  if (!decided.ok) return decided;
  for (const entry of decided.fresh) {
    await addNormset(tx, entry, now);
    await record(tx, 'normset_published', REGISTER_SUBJECT, bySystem(now), { validFrom: entry.normSet.validFrom });
  }
  return accepted({ published: decided.fresh.length });
}
