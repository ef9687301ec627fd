import 'server-only';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type CycleOutcome = 'certified' | 'met' | 'grace';
export type CycleClosing = { cycleEnd: CalendarDate; outcome: CycleOutcome; closedOn: CalendarDate };

export async function listCycleClosings(registrationId: string, tx?: Transaction): Promise<CycleClosing[]> {
  const rows = await (tx ?? (await reader())).cycleClosing.findMany({
    where: { registrationId },
    orderBy: { cycleEnd: 'desc' },
  });
  return rows.map(({ cycleEnd, closedOn, outcome }) => ({
    cycleEnd: fromColumn(cycleEnd),
    closedOn: fromColumn(closedOn),
    outcome,
  }));
}

/** False when it was closed before. */
export async function createCycleClosing(
  tx: Transaction,
  registrationId: string,
  { cycleEnd, outcome, closedOn }: CycleClosing,
): Promise<boolean> {
  const data = { registrationId, outcome, cycleEnd: toColumn(cycleEnd), closedOn: toColumn(closedOn) };
  const { count } = await tx.cycleClosing.createMany({ data, skipDuplicates: true });
  return count === 1;
}
