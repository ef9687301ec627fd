import 'server-only';
import type { ReadRow } from '@/lib/attendance/attendance-list';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { TypedValues } from '@/lib/shared/action-state';

export type PastedList = { rows: ReadRow[]; pastedAt: Date; version: number };

export type Pasted = { runId: string; typed: TypedValues; pastedAt: Date };

/** In the place of what was pasted before. */
export async function writePastedList(tx: Transaction, rows: readonly ReadRow[], { runId, ...pasted }: Pasted) {
  const data = { rows: [...rows], ...pasted };
  await tx.pastedList.upsert({
    where: { runId },
    create: { runId, ...data },
    update: { ...data, version: { increment: 1 } },
  });
}

/** Beside the list that was read before, of which there may still be a preview. */
export async function writeRefusedList(tx: Transaction, { runId, ...pasted }: Pasted) {
  await tx.pastedList.upsert({ where: { runId }, create: { runId, rows: [], ...pasted }, update: pasted });
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

/** As findPastedList: what was typed last, which the form shows again. */
export async function findTypedList(runId: string): Promise<TypedValues> {
  const db = await reader();
  const found = await db.pastedList.findUnique({ where: { runId }, select: { typed: true } });
  return (found?.typed ?? {}) as TypedValues;
}

export async function deletePastedList(tx: Transaction, runId: string) {
  await tx.pastedList.deleteMany({ where: { runId } });
}

export async function deleteOldPastedLists(tx: Transaction, before: Date): Promise<number> {
  return (await tx.pastedList.deleteMany({ where: { pastedAt: { lt: before } } })).count;
}
