import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type EvidenceChangeReason, mayChangeEvidence } from '@/lib/portfolio/evidence';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { deleteEvidence, findOwnEvidence, findOwnEvidenceActivity, touchActivity } from './data/evidence';
import { lockPortfolio } from './data/portfolios';
import { removeUnlessUsed } from './evidence/keep-file';

type Removed = { activityId: string; storageKey: string };

/** Takes a file out of one of somebody's own activities; the file itself goes unless another version has it too. */
export async function removeEvidence(
  { evidenceId }: { evidenceId: string },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted<Removed> | Refused<EvidenceChangeReason>> {
  const removed = await inTransaction(async (tx): Promise<Accepted<Removed> | Refused<EvidenceChangeReason>> => {
    const evidence = await findOwnEvidence(actor.accountId, evidenceId, tx);
    if (!evidence) return refused({ code: 'evidence_unknown' });
    const { activityId, storageKey } = evidence;
    const found = await findOwnEvidenceActivity(actor.accountId, activityId, tx);
    if (!found) return refused({ code: 'activity_unknown' });
    await lockPortfolio(tx, found.registrationId);
    const activity = await findOwnEvidenceActivity(actor.accountId, activityId, tx);
    if (!activity) return refused({ code: 'activity_unknown' });
    const allowed = mayChangeEvidence(activity);
    if (!allowed.ok) return allowed;
    if (!(await deleteEvidence(tx, evidenceId))) return refused({ code: 'evidence_unknown' });
    await touchActivity(tx, activity, now);
    await record(tx, 'evidence_removed', activityId, by(actor, 'registrant', now), { evidenceId });
    return accepted({ activityId, storageKey });
  });
  if (removed.ok) await removeUnlessUsed(removed.storageKey);
  return removed;
}
