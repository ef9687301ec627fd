import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AttendanceRow } from '@/lib/attendance/attendance-list';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { loadPage } from '@/lib/server/platform/db/paged';
import { onePart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';

/** What a provider typed. Whose it is, is never among it. */
export type Attendance = {
  id: string;
  typedNumber: string;
  typedName: string;
  numberNormalised: string;
  meetings: number[];
  completedOn: CalendarDate | null;
  isTrainer: boolean;
  addedAt: Date;
  reason: string;
  removedAt: Date | null;
  version: number;
};

const TYPED = {
  id: true,
  typedNumber: true,
  typedName: true,
  numberNormalised: true,
  meetings: true,
  completedOn: true,
  isTrainer: true,
  addedAt: true,
  reason: true,
  removedAt: true,
  version: true,
} as const satisfies Prisma.AttendanceSelect;

type Row = Prisma.AttendanceGetPayload<{ select: typeof TYPED }>;

function fromRow({ completedOn, ...row }: Row): Attendance {
  return { ...row, completedOn: fromColumn(completedOn) };
}

/** Whoever came in by the code at the door isn't typed, and so isn't among them. */
export const IS_TYPED = { numberNormalised: { not: '' }, isTrainer: false } satisfies Prisma.AttendanceWhereInput;

/** In the order in which they were added; the caller's own load of the run decides who may see them. */
export async function listAttendances(runId: string, place: Place, size: number): Promise<Paged<Attendance>> {
  const list = {
    table: Prisma.sql`attendance a`,
    where: Prisma.sql`a.run_id = ${runId}::uuid AND a.number_normalised <> '' AND NOT a.is_trainer`,
    keys: [Prisma.sql`a.added_at`, Prisma.sql`a.id`],
  };
  return loadPage(list, place, size, async (ids) => {
    const rows = await (await reader()).attendance.findMany({ where: { id: { in: ids } }, select: TYPED });
    return rows.map(fromRow);
  });
}

export async function findAttendance(runId: string, id: string, tx?: Transaction): Promise<Attendance | null> {
  if (!isUuid(id)) return null;
  const row = await (tx ?? (await reader())).attendance.findFirst({ where: { id, runId, ...IS_TYPED }, select: TYPED });
  return row && fromRow(row);
}

/** Whether a row turned out to be of one of these. */
export async function isAttendanceOf(tx: Transaction, id: string, registrationIds: readonly string[]) {
  return (await tx.attendance.count({ where: { id, registrationId: { in: [...registrationIds] } } })) > 0;
}

export type ListCounts = { typed: number; scanned: number };

export async function countListed(runId: string, tx?: Transaction): Promise<ListCounts> {
  const counts = await readPart(
    onePart<ListCounts>(
      Prisma.sql`SELECT
          count(*) FILTER (WHERE number_normalised <> '' AND removed_at IS NULL AND NOT is_trainer)::int AS typed,
          (SELECT count(DISTINCT s.registration_id)::int FROM door_scan s WHERE s.run_id = ${runId}::uuid) AS scanned
        FROM attendance WHERE run_id = ${runId}::uuid`,
    ),
    tx,
  );
  return counts ?? { typed: 0, scanned: 0 };
}

/** By number, with the meetings that they were listed for. */
export async function listListed(runId: string, tx?: Transaction): Promise<Map<string, Attendance>> {
  const where = { runId, removedAt: null, ...IS_TYPED };
  const rows = await (tx ?? (await reader())).attendance.findMany({ where, select: TYPED });
  return new Map(rows.map(fromRow).map((row) => [row.numberNormalised, row]));
}

type NewRow = Omit<AttendanceRow, 'line'> & { isTrainer?: boolean; reason?: string };

export async function addAttendances(
  tx: Transaction,
  runId: string,
  rows: readonly NewRow[],
  addedAt: Date,
): Promise<string[]> {
  const data = rows.map(({ number, name, completedOn, ...row }) => ({
    ...row,
    id: randomUUID(),
    ...{ runId, addedAt, typedNumber: number, typedName: name, completedOn: toColumn(completedOn) },
  }));
  await tx.attendance.createMany({ data });
  return data.map(({ id }) => id);
}

/** Of who was listed before. */
export async function writeMeetings(tx: Transaction, rows: readonly Pick<Attendance, 'id' | 'meetings'>[]) {
  await tx.$executeRaw`
    UPDATE attendance a SET meetings = w.meetings, version = a.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w (id uuid, meetings int[]) WHERE a.id = w.id`;
}

/** The meetings that somebody was listed for, or scanned the code of, apart from the others. */
export async function listNamedMeetings(tx: Transaction, runId: string): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ position: number }[]>`
    SELECT unnest(meetings) AS position FROM attendance WHERE run_id = ${runId}::uuid AND removed_at IS NULL
    UNION SELECT meeting FROM door_scan WHERE run_id = ${runId}::uuid`;
  return new Set(rows.map(({ position }) => position));
}

type Change = { id: string; version: number; reason: string };

/** Guarded by its version; false when another window was first. */
export async function changeAttendance(
  tx: Transaction,
  { id, version, reason }: Change,
  change: { meetings: number[] } | { removedAt: Date },
): Promise<boolean> {
  const { count } = await tx.attendance.updateMany({
    where: { id, version, removedAt: null },
    data: { ...change, reason, version: { increment: 1 } },
  });
  return count === 1;
}

/** Before closing nobody was credited for it: nothing of it is kept. */
export async function deleteAttendance(tx: Transaction, runId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (await tx.attendance.deleteMany({ where: { id, runId, registrationId: null } })).count === 1;
}
