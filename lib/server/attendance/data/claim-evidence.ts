import 'server-only';
import { reader } from '@/lib/server/platform/db/database';
import { type Evidence, listEvidenceOfRun } from '@/lib/server/portfolio/data/evidence';
import { isUuid } from '@/lib/shared/ids';
import { type Claim, findClaimOf } from './claims';

/** What the claimant keeps as proof with their own activity of the run, oldest first. */
export async function listClaimEvidence({ runId, claimant }: Claim): Promise<Evidence[]> {
  return listEvidenceOfRun(claimant.registrationId, runId);
}

/** With the claim that it is proof of; null where it is of none. */
export async function findClaimEvidence(id: string): Promise<{ evidence: Evidence; claim: Claim } | null> {
  if (!isUuid(id)) return null;
  const found = await (await reader()).evidence.findUnique({
    where: { id },
    include: { activity: { select: { registrationId: true, runId: true } } },
  });
  if (!found?.activity.runId) return null;
  const { activity, ...evidence } = found;
  const claim = await findClaimOf(found.activity.runId, activity.registrationId);
  return claim && { evidence, claim };
}
