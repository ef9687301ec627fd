import 'server-only';
import type { ReadRow } from '@/lib/attendance/attendance-list';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

export type PastedList = { rows: ReadRow[]; pastedAt: Date; version: number };

/** In the place of what was pasted before. */
export async function writePastedList(tx: Transaction, runId: string, rows: readonly ReadRow[], pastedAt: Date) {
  const data = { rows: [...rows], pastedAt };
  await tx.pastedList.upsert({
    where: { runId },
    create: { runId, ...data },
    update: { ...data, version: { increment: 1 } },
  });
}

/** The caller's own load of the run decides who may see it. */
export async function findPastedList(runId: string, tx?: Transaction): Promise<PastedList | null> {
  const db = tx ?? (await reader());
  const found = await db.pastedList.findUnique({
    where: { runId },
    select: { rows: true, pastedAt: true, version: true },
  });
  // What writePastedList wrote.
  return found && { ...found, rows: found.rows as unknown as ReadRow[] };
}

export async function deletePastedList(tx: Transaction, runId: string) {
  await tx.pastedList.deleteMany({ where: { runId } });
}

export async function deleteOldPastedLists(tx: Transaction, before: Date): Promise<number> {
  return (await tx.pastedList.deleteMany({ where: { pastedAt: { lt: before } } })).count;
}
