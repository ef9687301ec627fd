import 'server-only';
import { readNormSetRow, storedRules } from '@/lib/content/normset-file';
import type { DraftState } from '@/lib/normsets/draft-states';
import { type Draft, type DraftContents, type Rules, rulesOf } from '@/lib/normsets/drafts';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { countUpTo } from '@/lib/server/platform/db/paged';
import { jsonRow, listPart, momentOf, type Part, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
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

type Basis = { validFrom: CalendarDate; rules: unknown; counts: boolean };

type Row = Omit<Stored<StoredDraft>, 'rules' | 'basis'> & { rules: unknown; basis: Basis };

/** Of a draft `t`. */
function draftsWhere(where: Prisma.Sql): Part<StoredDraft[]> {
  const basis = jsonRow(Prisma.sql`SELECT n.valid_from AS "validFrom", n.rules, n.superseded_at IS NULL AS counts
    FROM normset n WHERE n.id = t.based_on_id`);
  const nameOf = (id: Prisma.Sql) => Prisma.sql`(SELECT c.name FROM account c WHERE c.id = ${id})`;
  return listPart<Row, StoredDraft>(
    Prisma.sql`SELECT t.id, t.state, t.version, t.based_on_id AS "basedOnId", t.is_erratum AS "isErratum",
        t.valid_from AS "validFrom", t.rules, t.assumptions, t.reason, t.remark, ${basis} AS basis,
        t.made_at AS "madeAt", ${nameOf(Prisma.sql`t.made_by_id`)} AS "madeBy",
        t.changed_at AS "changedAt", ${nameOf(Prisma.sql`t.changed_by_id`)} AS "changedBy",
        t.proposed_at AS "proposedAt", t.proposed_by_id AS "proposedById",
        ${nameOf(Prisma.sql`t.proposed_by_id`)} AS "proposedBy",
        t.decided_at AS "decidedAt", ${nameOf(Prisma.sql`t.decided_by_id`)} AS "decidedBy",
        t.published_as_id AS "publishedAsId"
      FROM normset_draft t WHERE ${where}`,
    fromRow,
  );
}

function fromRow({ rules, basis, madeAt, changedAt, proposedAt, decidedAt, ...row }: Row): StoredDraft {
  return {
    ...row,
    rules: readRules(row.id, rules),
    basis: { ...basis, rules: readRules(row.basedOnId, basis.rules) },
    ...{ madeAt: momentOf(madeAt), changedAt: momentOf(changedAt) },
    ...{ proposedAt: momentOf(proposedAt), decidedAt: momentOf(decidedAt) },
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
  const [draft] = isUuid(id) ? await readPart(draftsWhere(Prisma.sql`t.id = ${id}::uuid`), tx) : [];
  return draft ?? null;
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
  return readPart(
    draftsWhere(Prisma.sql`t.state = ANY (${OPEN}::"NormsetDraftState"[])
      ORDER BY t.changed_at DESC, t.id DESC LIMIT ${MOST_DRAFTS}::int`),
  );
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
  const [draft] = await readPart(draftsWhere(Prisma.sql`t.published_as_id = ${normsetId}::uuid`));
  return draft ?? null;
}
