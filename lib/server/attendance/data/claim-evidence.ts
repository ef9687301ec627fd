import 'server-only';
import { reader } from '@/lib/server/platform/db/database';
import type { Evidence } from '@/lib/server/portfolio/data/evidence';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { type Claim, isManagers } from './claims';

/** What the claimant keeps as proof with their own activity of the run, oldest first. */
export async function listClaimEvidence({ runId, claimant }: Claim): Promise<Evidence[]> {
  const { registrationId } = claimant;
  return (await reader()).evidence.findMany({
    where: { activity: { runId, registrationId, supersededAt: null } },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
  });
}

/** Of a claim that is a manager's on that day, or was. */
export async function findClaimEvidence(id: string, today: CalendarDate): Promise<Evidence | null> {
  if (!isUuid(id)) return null;
  const db = await reader();
  const found = await db.evidence.findUnique({
    where: { id },
    include: { activity: { select: { registrationId: true, runId: true } } },
  });
  if (!found?.activity.runId) return null;
  const { activity, ...evidence } = found;
  const { runId, registrationId } = activity;
  const claims = await db.attendanceClaim.count({
    where: { runId: runId ?? '', registrationId, OR: [{ escalatedAt: { not: null } }, isManagers(today)] },
  });
  return claims === 1 ? evidence : null;
}
