import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import {
  type NormSetEntry,
  type NormSetRow,
  type NormsetErratum,
  readNormSetRow,
  storedRules,
} from '@/lib/content/normset-file';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { keptByVersion } from '@/lib/server/platform/db/kept-by-version';
import { addDays } from '@/lib/shared/calendar-date';
import { contentVersions } from './content-versions';

/** `errata` are those that made it what it is, the newest first; what each corrected stays readable by `replacesId`. */
export type StoredNormset = NormSetEntry & { id: string; publishedAt: Date; errata: NormsetErratum[] };

/** Those that count, for days to come too; oldest first. One that can't be read is an error. */
export async function listNormsets(tx?: Transaction): Promise<StoredNormset[]> {
  return kept((await contentVersions(tx)).normsets, async () => {
    const rows = await rowsOf(tx);
    return rows.filter(counts).map((row) => fromRow(row, rows));
  });
}

/** One that counts, or that an erratum took the place of. */
export async function findNormset(id: string, tx?: Transaction): Promise<(StoredNormset & { counts: boolean }) | null> {
  const rows = await rowsOf(tx);
  const row = rows.find((one) => one.id === id);
  return row ? { ...fromRow(row, rows), counts: counts(row) } : null;
}

export async function loadNormSets(tx?: Transaction): Promise<NormSet[]> {
  return (await listNormsets(tx)).map(({ normSet }) => normSet);
}

const kept = keptByVersion<StoredNormset[]>();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const counts = ({ supersededAt }: Row) => supersededAt === null;

function fromRow(row: Row, all: readonly Row[]): StoredNormset {
  const { id, assumptions, publishedAt } = row;
  const read = readNormSetRow({ ...row, ...daysOf(row) });
  if (!read.ok) throw new Error(`The norm set ${id} can't be read: ${JSON.stringify(read.reasons)}`);
  return { id, normSet: read.normSet, assumptions, publishedAt, errata: errataOf(row, all) };
}

function errataOf({ id, replacesId, publishedAt, reason }: Row, all: readonly Row[]): NormsetErratum[] {
  const corrected = replacesId !== null && all.find((row) => row.id === replacesId);
  return corrected ? [{ id, replacesId, publishedAt, reason }, ...errataOf(corrected, all)] : [];
}

export async function listNormsetRows(): Promise<NormSetRow[]> {
  return (await rowsOf()).filter(counts).map((row) => ({ rules: row.rules, ...daysOf(row) }));
}

/** Nobody else publishes until the transaction ends. */
export async function lockNormsets(tx: Transaction): Promise<StoredNormset[]> {
  await tx.$executeRaw`LOCK TABLE normset IN SHARE ROW EXCLUSIVE MODE`;
  return listNormsets(tx);
}

/** The one before it ends the day before; answers its id. */
export async function addNormset(tx: Transaction, { normSet, assumptions }: NormSetEntry, publishedAt: Date) {
  const validFrom = toColumn(normSet.validFrom);
  await tx.normset.updateMany({
    where: { validFrom: { lt: validFrom }, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
    data: { validTo: toColumn(addDays(normSet.validFrom, -1)) },
  });
  const { id } = await tx.normset.create({
    data: { validFrom, validTo: null, rules: storedRules(normSet), assumptions, publishedAt },
    select: { id: true },
  });
  return id;
}

/** For the same days, in the place of another that stays readable; answers its id. */
export async function addErratum(
  tx: Transaction,
  { normSet, assumptions, reason, replacesId }: NormSetEntry & { reason: string; replacesId: string },
  publishedAt: Date,
) {
  await tx.normset.update({ where: { id: replacesId, supersededAt: null }, data: { supersededAt: publishedAt } });
  const days = { validFrom: toColumn(normSet.validFrom), validTo: toColumn(normSet.validTo) };
  const { id } = await tx.normset.create({
    data: { ...days, rules: storedRules(normSet), assumptions, publishedAt, reason, replacesId },
    select: { id: true },
  });
  return id;
}

async function rowsOf(tx?: Transaction) {
  return (tx ?? (await reader())).normset.findMany({ orderBy: [{ validFrom: 'asc' }, { publishedAt: 'asc' }] });
}

function daysOf({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) {
  return { validFrom: fromColumn(validFrom), validTo: fromColumn(validTo) };
}
