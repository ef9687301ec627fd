import 'server-only';
import { fromColumn } from '@/lib/server/platform/db/columns';
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

/** Each of another registration; answers those of whom it wasn't closed before. */
export async function createCycleClosings(
  tx: Transaction,
  closings: readonly (CycleClosing & { registrationId: string })[],
): Promise<Set<string>> {
  if (closings.length === 0) return new Set();
  const created = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO cycle_closing (registration_id, cycle_end, outcome, closed_on)
    SELECT c."registrationId", c."cycleEnd", c.outcome, c."closedOn"
    FROM jsonb_to_recordset(${JSON.stringify(closings)}::jsonb) AS c ("registrationId" uuid, "cycleEnd" date,
      outcome "CycleOutcome", "closedOn" date)
    ON CONFLICT (registration_id, cycle_end) DO NOTHING RETURNING registration_id::text AS id`;
  return new Set(created.map(({ id }) => id));
}
