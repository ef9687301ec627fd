import 'server-only';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Decision, decisionFromRow } from './decisions';

export type EarlierDecision = { applicationId: string; submittedOn: CalendarDate | null; decision: Decision };

export async function listEarlierDecisions(accountId: string, besideId: string): Promise<EarlierDecision[]> {
  const rows = await (await reader()).decision.findMany({
    where: { applicationId: { not: besideId }, application: { accountId } },
    include: { decidedBy: { select: { name: true } }, application: { select: { submittedOn: true } } },
    orderBy: { decidedAt: 'desc' },
  });
  return rows.map((row) => ({
    applicationId: row.applicationId,
    submittedOn: fromColumn(row.application.submittedOn),
    decision: decisionFromRow(row),
  }));
}
