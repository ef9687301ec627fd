import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { EvidenceChangeReason } from '@/lib/portfolio/evidence';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { deleteEvidence, findOwnEvidence, touchActivity } from './data/evidence';
import { lockOwnEvidence, removeUnlessUsed } from './evidence/keep-evidence';

type Removed = { activityId: string; storageKey: string };

/** The stored file goes too, unless another version has it. */
export async function removeEvidence(
  { evidenceId }: { evidenceId: string },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted<Removed> | Refused<EvidenceChangeReason>> {
  const removed = await inTransaction(async (tx): Promise<Accepted<Removed> | Refused<EvidenceChangeReason>> => {
    const evidence = await findOwnEvidence(actor.accountId, evidenceId, tx);
    if (!evidence) return refused({ code: 'evidence_unknown' });
    const { activityId, storageKey } = evidence;
    const held = await lockOwnEvidence(tx, actor, activityId);
    if (!held.ok) return held;
    if (!(await deleteEvidence(tx, evidenceId))) return refused({ code: 'evidence_unknown' });
    await touchActivity(tx, held.activity, now);
    await record(tx, 'evidence_removed', activityId, by(actor, 'registrant', now), { evidenceId });
    return accepted({ activityId, storageKey });
  });
  if (removed.ok) await removeUnlessUsed(removed.storageKey);
  return removed;
}
