import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';

/** What people who can be reached have planned of it and not handed in yet. */
export async function listPlans(tx: Transaction, runId: string): Promise<{ id: string; accountId: string }[]> {
  const rows = await tx.activity.findMany({
    where: { runId, state: 'draft', supersededAt: null, registration: { accountId: { not: null } } },
    select: { id: true, registration: { select: { accountId: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, registration: { accountId } }) => (accountId === null ? [] : [{ id, accountId }]));
}
