import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type CycleOutcome = 'certified' | 'met' | 'grace';
export type CycleClosing = { cycleEnd: CalendarDate; outcome: CycleOutcome; closedOn: CalendarDate };

export async function listCycleClosings(registrationId: string, tx?: Transaction): Promise<CycleClosing[]> {
  return readPart(
    listPart<CycleClosing>(
      Prisma.sql`SELECT e.cycle_end AS "cycleEnd", e.closed_on AS "closedOn", e.outcome FROM cycle_closing e
        WHERE e.registration_id = ${registrationId}::uuid ORDER BY e.cycle_end DESC`,
    ),
    tx,
  );
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
