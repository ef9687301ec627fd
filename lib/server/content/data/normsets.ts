import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { type NormSetEntry, type NormSetRow, readNormSetRow, storedRules } from '@/lib/content/normset-file';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { keptByVersion } from '@/lib/server/platform/db/kept-by-version';
import { addDays } from '@/lib/shared/calendar-date';

export type StoredNormset = NormSetEntry & { id: string; publishedAt: Date };

/** For days to come too, oldest first. One that can't be read is an error. */
export async function listNormsets(tx?: Transaction): Promise<StoredNormset[]> {
  return kept(await versionOf(tx), async () => (await rowsOf(tx)).map(fromRow));
}

export async function loadNormSets(tx?: Transaction): Promise<NormSet[]> {
  return (await listNormsets(tx)).map(({ normSet }) => normSet);
}

const kept = keptByVersion<StoredNormset[]>();

async function versionOf(tx?: Transaction): Promise<string> {
  const [row] = await (tx ?? (await reader())).$queryRaw<{ version: string | null }[]>`
    SELECT md5(string_agg(md5(n::text), '' ORDER BY n.id)) AS version FROM normset n`;
  return row?.version ?? '';
}

function fromRow({ id, assumptions, publishedAt, ...row }: Awaited<ReturnType<typeof rowsOf>>[number]): StoredNormset {
  const read = readNormSetRow({ ...row, ...daysOf(row) });
  if (!read.ok) throw new Error(`The norm set ${id} can't be read: ${JSON.stringify(read.reasons)}`);
  return { id, normSet: read.normSet, assumptions, publishedAt };
}

export async function listNormsetRows(): Promise<NormSetRow[]> {
  return (await rowsOf()).map((row) => ({ rules: row.rules, ...daysOf(row) }));
}

/** Nobody else publishes until the transaction ends. */
export async function lockNormsets(tx: Transaction): Promise<StoredNormset[]> {
  await tx.$executeRaw`LOCK TABLE normset IN SHARE ROW EXCLUSIVE MODE`;
  return listNormsets(tx);
}

export async function addNormset(tx: Transaction, { normSet, assumptions }: NormSetEntry, publishedAt: Date) {
  const validFrom = toColumn(normSet.validFrom);
  await tx.normset.updateMany({
    where: { validFrom: { lt: validFrom }, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
    data: { validTo: toColumn(addDays(normSet.validFrom, -1)) },
  });
  await tx.normset.create({
    data: { validFrom, validTo: null, rules: storedRules(normSet), assumptions, publishedAt },
  });
}

async function rowsOf(tx?: Transaction) {
  return (tx ?? (await reader())).normset.findMany({ orderBy: { validFrom: 'asc' } });
}

function daysOf({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) {
  return { validFrom: fromColumn(validFrom), validTo: fromColumn(validTo) };
}
