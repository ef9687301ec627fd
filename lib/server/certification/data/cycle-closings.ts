import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
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
