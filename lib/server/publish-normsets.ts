import 'server-only';
import { REGISTER_SUBJECT } from '@/lib/audit/audit-events';
import type { NormSetEntry } from '@/lib/portfolio/normset-file';
import { type PublishReason, publishableNormSets } from '@/lib/portfolio/publishing';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { recordEvent } from './audit';
import type { Moment } from './clock';
import { addNormset, lockNormsets } from './data/normsets';
import type { Transaction } from './db';

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
    await recordEvent(tx, {
      at: now,
      event: 'normset_published',
      actorId: null,
      actorRole: 'system',
      subject: REGISTER_SUBJECT,
      details: { validFrom: entry.normSet.validFrom },
    });
  }
  return accepted({ published: decided.fresh.length });
}
