import 'server-only';
import { randomUUID } from 'node:crypto';
import type { DocumentCode } from '@/lib/content/documents';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo } from '@/lib/server/platform/db/paged';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { grouped } from '@/lib/shared/grouped';

export type Lapse = {
  id: string;
  since: CalendarDate;
  mendBy: CalendarDate;
  requirements: RequirementCode[];
  /** The new version of a document that is to be ticked; null: anything else. */
  documentId: string | null;
  document: DocumentCode | null;
};

export async function findRunningLapses(registrationId: string, tx?: Transaction): Promise<Lapse[]> {
  return readPart(listPart<Lapse>(runningOf([registrationId])), tx);
}

/** By registration; one without any is missing. */
export async function findRunningLapsesOfAll(
  registrationIds: readonly string[],
  tx?: Transaction,
): Promise<Map<string, Lapse[]>> {
  const part = listPart<Lapse & { registrationId: string }>(
    Prisma.sql`SELECT running.*, l.registration_id AS "registrationId"
      FROM (${runningOf(registrationIds)}) running JOIN requirement_lapse l ON l.id = running.id
      ORDER BY running.since, running.id`,
  );
  return grouped(await readPart(part, tx), ({ registrationId }) => registrationId);
}

function runningOf(registrationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT l.id, l.since, l.mend_by AS "mendBy", coalesce(l.requirements, '{}') AS requirements,
      l.document_id AS "documentId", (SELECT o.code FROM document o WHERE o.id = l.document_id) AS document
    FROM requirement_lapse l
    WHERE l.registration_id = ANY (${[...registrationIds]}::uuid[]) AND l.mended_on IS NULL ORDER BY l.since, l.id`;
}

/** The versions that somebody is asked to tick and hasn't, by their ids. */
export async function listDocumentsToTick(accountId: string): Promise<string[]> {
  const asked = await readPart(
    listPart<{ id: string }>(
      Prisma.sql`SELECT l.document_id AS id FROM requirement_lapse l JOIN registration r ON r.id = l.registration_id
        WHERE r.account_id = ${accountId}::uuid AND l.document_id IS NOT NULL AND l.mended_on IS NULL`,
    ),
  );
  return asked.map(({ id }) => id);
}

export async function countOpenDocumentLapses(documentId: string): Promise<number> {
  return countUpTo(Prisma.sql`requirement_lapse WHERE document_id = ${documentId}::uuid AND mended_on IS NULL`);
}

export type NewLapse = Omit<Lapse, 'id' | 'document'> & { registrationId: string };

/** Those that weren't open already, in the order given. */
export async function openLapses<L extends NewLapse>(
  tx: Transaction,
  lapses: readonly L[],
): Promise<(L & { id: string })[]> {
  const rows = lapses.map((lapse) => ({ ...lapse, id: randomUUID() }));
  const opened = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO requirement_lapse (id, registration_id, since, mend_by, requirements, document_id)
    SELECT l.id, l."registrationId", l.since, l."mendBy", l.requirements, l."documentId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l (id uuid, "registrationId" uuid, since date,
      "mendBy" date, requirements text[], "documentId" uuid)
    ON CONFLICT DO NOTHING RETURNING id::text AS id`;
  const isNew = new Set(opened.map(({ id }) => id));
  return rows.filter(({ id }) => isNew.has(id));
}

/** Notes which requirements it is about now; the term stays. */
export async function setLapseRequirements(tx: Transaction, id: string, requirements: RequirementCode[]) {
  await tx.requirementLapse.updateMany({ where: { id, mendedOn: null }, data: { requirements } });
}

/** Of lapses that run; false for those that ended meanwhile. */
export async function moveMendBy(tx: Transaction, id: string, mendBy: CalendarDate): Promise<boolean> {
  const { count } = await tx.requirementLapse.updateMany({
    where: { id, mendedOn: null },
    data: { mendBy: toColumn(mendBy) },
  });
  return count === 1;
}

/** Answers the ids of those that ran until now. */
export async function endLapses(
  tx: Transaction,
  lapses: readonly { id: string; mendedOn: CalendarDate }[],
): Promise<Set<string>> {
  const ended = await tx.$queryRaw<{ id: string }[]>`
    UPDATE requirement_lapse l SET mended_on = e."mendedOn"
    FROM jsonb_to_recordset(${JSON.stringify(lapses)}::jsonb) AS e (id uuid, "mendedOn" date)
    WHERE l.id = e.id AND l.mended_on IS NULL RETURNING l.id::text AS id`;
  return new Set(ended.map(({ id }) => id));
}

type Row = {
  id: string;
  since: Date;
  mendBy: Date;
  requirements: string[];
  documentId: string | null;
  document: { code: DocumentCode } | null;
};

function fromRow({ id, since, mendBy, requirements, documentId, document }: Row): Lapse {
  return {
    ...{ id, documentId, document: document?.code ?? null },
    since: fromColumn(since),
    mendBy: fromColumn(mendBy),
    requirements: requirements as RequirementCode[],
  };
}

export type RunningLapse = Lapse & {
  registrationId: string;
  /** Null: there is nobody to tell. */
  account: { id: string; name: string; email: string } | null;
};

export async function listRunningLapses({ after, size }: PageKey, upTo: CalendarDate): Promise<RunningLapse[]> {
  const rows = await (await reader()).requirementLapse.findMany({
    where: { mendedOn: null, mendBy: { lte: toColumn(upTo) }, ...(after && { id: { gt: after } }) },
    include: {
      document: { select: { code: true } },
      registration: { select: { account: { select: { id: true, name: true, email: true } } } },
    },
    orderBy: { id: 'asc' },
    take: size,
  });
  return rows.map(({ registrationId, registration, ...row }) => ({
    ...fromRow(row),
    ...{ registrationId, account: registration.account },
  }));
}

/** Those that still run, in the order given. */
export async function lockRunningLapses<L extends { id: string }>(tx: Transaction, lapses: readonly L[]): Promise<L[]> {
  const ids = lapses.map(({ id }) => id);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM requirement_lapse WHERE id = ANY (${ids}::uuid[]) AND mended_on IS NULL
    ORDER BY id FOR UPDATE`;
  const running = new Set(rows.map(({ id }) => id));
  return lapses.filter(({ id }) => running.has(id));
}
