import 'server-only';
import type { DocumentCode } from '@/lib/content/documents';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo } from '@/lib/server/platform/db/paged';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

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
  return readPart(
    listPart<Lapse>(
      Prisma.sql`SELECT l.id, l.since, l.mend_by AS "mendBy", coalesce(l.requirements, '{}') AS requirements, l.document_id AS "documentId",
          (SELECT o.code FROM document o WHERE o.id = l.document_id) AS document
        FROM requirement_lapse l WHERE l.registration_id = ${registrationId}::uuid AND l.mended_on IS NULL
        ORDER BY l.since, l.id`,
    ),
    tx,
  );
}

export async function countOpenDocumentLapses(documentId: string): Promise<number> {
  return countUpTo(Prisma.sql`requirement_lapse WHERE document_id = ${documentId}::uuid AND mended_on IS NULL`);
}

export async function openLapse(
  tx: Transaction,
  registrationId: string,
  lapse: Omit<Lapse, 'id' | 'document'>,
): Promise<string | null> {
  const { since, mendBy, requirements, documentId } = lapse;
  const [created] = await tx.requirementLapse.createManyAndReturn({
    data: { registrationId, since: toColumn(since), mendBy: toColumn(mendBy), requirements, documentId },
    skipDuplicates: true,
    select: { id: true },
  });
  return created?.id ?? null;
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

export async function endLapse(tx: Transaction, id: string, mendedOn: CalendarDate): Promise<boolean> {
  const { count } = await tx.requirementLapse.updateMany({
    where: { id, mendedOn: null },
    data: { mendedOn: toColumn(mendedOn) },
  });
  return count === 1;
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

export async function lockRunningLapse(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM requirement_lapse WHERE id = ${id}::uuid AND mended_on IS NULL FOR UPDATE`;
  return rows.length === 1;
}
