import 'server-only';
import { APPROVED_WITH_SAMPLE } from '@/lib/review/decision-reasons';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

/** A decision on an activity as its owner reads it: who took it isn't told. */
export type ActivityDecision = {
  id: string;
  activityId: string;
  outcome: 'approved' | 'rejected';
  reason: string;
  isMendable: boolean;
  explanation: string;
  /** It was approved with the sample that was drawn, by nobody by itself. */
  withSample: boolean;
  decidedAt: Date;
};

/** All decisions on these activities, oldest first; scoped by the caller's own load of them. */
export async function listActivityDecisions(
  activityIds: readonly string[],
  tx?: Transaction,
): Promise<ActivityDecision[]> {
  const db = tx ?? (await reader());
  const rows = await db.activityDecision.findMany({
    where: { activityId: { in: [...activityIds] } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ decidedById, ...row }) => ({ ...row, withSample: row.reason === APPROVED_WITH_SAMPLE }));
}
