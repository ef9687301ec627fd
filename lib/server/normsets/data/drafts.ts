import 'server-only';
import { readNormSetRow, storedRules } from '@/lib/content/normset-file';
import type { DraftState } from '@/lib/normsets/draft-states';
import { type Draft, type DraftContents, type Rules, rulesOf } from '@/lib/normsets/drafts';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo } from '@/lib/server/platform/db/paged';
import { calendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

export type StoredDraft = Draft & {
  id: string;
  state: DraftState;
  version: number;
  basedOnId: string;
  remark: string;
  madeAt: Date;
  madeBy: string | null;
  changedAt: Date;
  changedBy: string | null;
  proposedAt: Date | null;
  proposedById: string | null;
  proposedBy: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  publishedAsId: string | null;
};

const name = { select: { name: true } };
const WITH = {
  basedOn: { select: { validFrom: true, rules: true, supersededAt: true } },
  madeBy: name,
  changedBy: name,
  proposedBy: name,
  decidedBy: name,
} as const;

type Row = Prisma.NormsetDraftGetPayload<{ include: typeof WITH }>;

function fromRow({ basedOn, validFrom, rules, ...row }: Row): StoredDraft {
  return {
    ...row,
    validFrom: fromColumn(validFrom),
    rules: readRules(row.id, rules),
    basis: {
      validFrom: fromColumn(basedOn.validFrom),
      rules: readRules(row.basedOnId, basedOn.rules),
      counts: basedOn.supersededAt === null,
    },
    madeBy: row.madeBy?.name ?? null,
    changedBy: row.changedBy?.name ?? null,
    proposedBy: row.proposedBy?.name ?? null,
    decidedBy: row.decidedBy?.name ?? null,
  };
}

/** The days are kept beside the rules: any will do to read them. */
const ANY_DAY = calendarDate('2000-01-01');

function readRules(id: string, rules: unknown): Rules {
  const read = readNormSetRow({ validFrom: ANY_DAY, validTo: null, rules });
  if (!read.ok) throw new Error(`The rules of ${id} can't be read: ${JSON.stringify(read.reasons)}`);
  return rulesOf(read.normSet);
}

function columnsOf({ validFrom, rules, assumptions, reason }: DraftContents) {
  const stored = storedRules({ ...rules, validFrom: ANY_DAY, validTo: null });
  return { validFrom: toColumn(validFrom), rules: stored, assumptions, reason };
}

export async function findDraft(id: string, tx?: Transaction): Promise<StoredDraft | null> {
  const db = tx ?? (await reader());
  const row = isUuid(id) ? await db.normsetDraft.findUnique({ where: { id }, include: WITH }) : null;
  return row && fromRow(row);
}

/** Until the transaction ends. */
export async function lockDraft(tx: Transaction, id: string): Promise<StoredDraft | null> {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM normset_draft WHERE id = ${id}::uuid FOR UPDATE`;
  return findDraft(id, tx);
}

const OPEN: DraftState[] = ['draft', 'proposed'];
const MOST_DRAFTS = 50;

/** Those that somebody works on or that wait for a decision, the last changed first. */
export async function listOpenDrafts(): Promise<StoredDraft[]> {
  const rows = await (await reader()).normsetDraft.findMany({
    where: { state: { in: OPEN } },
    include: WITH,
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: MOST_DRAFTS,
  });
  return rows.map(fromRow);
}

export async function countNormsetProposals(): Promise<number> {
  return countUpTo(Prisma.sql`normset_draft d WHERE d.state = 'proposed'`);
}

type NewDraft = DraftContents & { basedOnId: string; isErratum: boolean; at: Date; accountId: string };

export async function createDraft(tx: Transaction, { basedOnId, isErratum, at, accountId, ...contents }: NewDraft) {
  const by = { madeAt: at, madeById: accountId, changedAt: at, changedById: accountId };
  const data = { ...columnsOf(contents), ...by, basedOnId, isErratum };
  const { id } = await tx.normsetDraft.create({ data, select: { id: true } });
  return id;
}

type Made = { at: Date; accountId: string };

/** What is locked already; answers its new version. */
export async function saveDraft(tx: Transaction, id: string, contents: DraftContents, { at, accountId }: Made) {
  const data = { ...columnsOf(contents), changedAt: at, changedById: accountId, version: { increment: 1 } };
  const { version } = await tx.normsetDraft.update({ where: { id }, data, select: { version: true } });
  return version;
}

type Move = { state: DraftState; remark?: string; publishedAsId?: string };

/** What is locked already. Back to a draft, nobody proposes it any more. */
export async function moveDraft(
  tx: Transaction,
  id: string,
  { state, remark = '', publishedAsId }: Move,
  { at, accountId }: Made,
) {
  const isEnd = state === 'published' || state === 'withdrawn';
  const proposed = {
    proposedAt: state === 'proposed' ? at : null,
    proposedById: state === 'proposed' ? accountId : null,
  };
  const moved = isEnd ? { decidedAt: at, decidedById: accountId, publishedAsId } : { ...proposed, remark };
  await tx.normsetDraft.update({ where: { id }, data: { ...moved, state, version: { increment: 1 } } });
}

/** By whom each was published on a page; those from a file aren't there. */
export async function findPublication(normsetId: string): Promise<StoredDraft | null> {
  const row = await (await reader()).normsetDraft.findUnique({ where: { publishedAsId: normsetId }, include: WITH });
  return row && fromRow(row);
}
