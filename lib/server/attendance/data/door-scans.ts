import 'server-only';
import type { DoorMeeting } from '@/lib/attendance/door-window';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

/** By registration, the meetings at whose door they were. */
export async function listScans(tx: Transaction, runId: string): Promise<Map<string, number[]>> {
  const rows = await tx.doorScan.findMany({ where: { runId }, select: { registrationId: true, meeting: true } });
  const scans = new Map<string, number[]>();
  for (const { registrationId, meeting } of rows)
    scans.set(registrationId, [...(scans.get(registrationId) ?? []), meeting]);
  return scans;
}

/** By meeting. */
export async function countScans(runId: string): Promise<Map<number, number>> {
  const rows = await (await reader()).doorScan.groupBy({ by: ['meeting'], where: { runId }, _count: true });
  return new Map(rows.map(({ meeting, _count }) => [meeting, _count]));
}

type Scan = { runId: string; meeting: number; registrationId: string; scannedAt: Date };

/** A second scan changes nothing. */
export async function writeScan(tx: Transaction, scan: Scan) {
  await tx.doorScan.createMany({ data: scan, skipDuplicates: true });
}

export async function deleteScans(tx: Transaction, runId: string) {
  await tx.doorScan.deleteMany({ where: { runId } });
}

export type Door = DoorMeeting & { runId: string; doorSecret: string };

/** Every meeting that can have its door open on this day. */
export async function listDoors(today: CalendarDate): Promise<Door[]> {
  const rows = await (await reader()).runMeeting.findMany({
    where: {
      day: { in: [toColumn(addDays(today, -1)), toColumn(today), toColumn(addDays(today, 1))] },
      run: { state: 'planned' },
    },
    select: { runId: true, position: true, day: true, begins: true, ends: true, run: { select: { doorSecret: true } } },
    orderBy: [{ runId: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ run, day, ...meeting }) => ({ ...meeting, ...run, day: fromColumn(day) }));
}
