import 'server-only';
import { createHash } from 'node:crypto';
import {
  NOTHING_YET,
  type PreviewSoFar,
  previewCountsSchema,
  previewExamplesSchema,
} from '@/lib/normsets/preview-counts';
import { fromColumn, type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { StoredDraft } from './drafts';

export type Preview = PreviewSoFar & {
  draftId: string;
  run: number;
  fingerprint: string;
  today: CalendarDate;
  people: number;
  afterId: string | null;
  startedAt: Date;
  finishedAt: Date | null;
};

/** Of what it is worked out from, but for people: another draft or another published norm set makes another. */
export function previewFingerprint({ validFrom, rules, basedOnId }: StoredDraft, normsetsVersion: string): string {
  return createHash('sha256')
    .update(JSON.stringify([validFrom, rules, basedOnId, normsetsVersion]))
    .digest('hex');
}

export async function findPreview(draftId: string, tx?: Transaction): Promise<Preview | null> {
  const row = await (tx ?? (await reader())).normsetPreview.findUnique({ where: { draftId } });
  if (!row) return null;
  return {
    ...row,
    today: fromColumn(row.today),
    counts: previewCountsSchema.parse(row.counts),
    examples: previewExamplesSchema.parse(row.examples),
  };
}

type NewPreview = Pick<Preview, 'draftId' | 'fingerprint' | 'today' | 'startedAt'>;

/** From the front; what ran before writes no more. Answers which run it is. */
export async function beginPreview(tx: Transaction, { draftId, today, ...given }: NewPreview): Promise<number> {
  const people = await tx.registration.count({ where: { state: { in: ['registered', 'certified'] } } });
  const data = { ...given, ...NOTHING_YET, today: toColumn(today), people, afterId: null, finishedAt: null };
  const { run } = await tx.normsetPreview.upsert({
    where: { draftId },
    create: { ...data, draftId },
    update: { ...data, run: { increment: 1 } },
    select: { run: true },
  });
  return run;
}

type LookedAt = PreviewSoFar & { afterId: string | null; finishedAt: Date | null };

/** False where another worker was here first, or it was begun anew. */
export async function writePage(
  tx: Transaction,
  { draftId, run, afterId }: Pick<Preview, 'draftId' | 'run' | 'afterId'>,
  looked: LookedAt,
): Promise<boolean> {
  const where = { draftId, run, afterId, finishedAt: null };
  const { count } = await tx.normsetPreview.updateMany({ where, data: looked });
  return count === 1;
}

/** Once a draft is published or withdrawn its numbers stay, and nobody's id. */
export async function emptyExamples(tx: Transaction, draftId: string) {
  await tx.normsetPreview.updateMany({ where: { draftId }, data: { examples: [] } });
}

export type Previewable = { id: string; joined: CalendarDate };

/** In the register; in the order of their ids. */
export async function listPreviewable({ after, size }: PageKey): Promise<Previewable[]> {
  const rows = await (await reader()).registration.findMany({
    where: { state: { in: ['registered', 'certified'] }, ...(after && { id: { gt: after } }) },
    select: { id: true, registeredOn: true },
    orderBy: { id: 'asc' },
    take: size,
  });
  return rows.map(({ id, registeredOn }) => ({ id, joined: fromColumn(registeredOn) }));
}

export async function findRegistrationNumbers(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await (await reader()).registration.findMany({
    where: { id: { in: [...ids] }, erasedAt: null },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}
