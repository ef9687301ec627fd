import 'server-only';
import type { NewVersion } from '@/lib/content/document-changes';
import type { DocumentCode } from '@/lib/content/documents';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { keptByVersion } from '@/lib/server/platform/db/kept-by-version';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { contentVersions } from './content-versions';

export type RegisterDocument = {
  id: string;
  code: DocumentCode;
  version: string;
  title: string;
  validFrom: CalendarDate;
  body: string;
  isSample: boolean;
  /** What changed since the version before; '' where nobody said. */
  summary: string;
  /** Null: as long as for any requirement. */
  tickMonths: number | null;
};

/** Null before a document's first version. */
export async function getDocumentsOn(
  day: CalendarDate,
  tx?: Transaction,
): Promise<Record<DocumentCode, RegisterDocument | null>> {
  const newestFirst = await listNewestFirst(tx);
  const inForce = (code: DocumentCode) => newestFirst.find((one) => one.code === code && one.validFrom <= day) ?? null;
  return {
    competency_profile: inForce('competency_profile'),
    code_of_conduct: inForce('code_of_conduct'),
    code_addendum: inForce('code_addendum'),
  };
}

const kept = keptByVersion<RegisterDocument[]>();

async function listNewestFirst(tx?: Transaction): Promise<RegisterDocument[]> {
  return kept((await contentVersions(tx)).documents, async () => {
    const rows = await (tx ?? (await reader())).document.findMany({ orderBy: { validFrom: 'desc' } });
    return rows.map((row) => ({ ...row, validFrom: fromColumn(row.validFrom) }));
  });
}

/** Nobody else publishes or withdraws a version until the transaction ends. */
export async function lockDocuments(tx: Transaction) {
  await tx.$executeRaw`LOCK TABLE document IN SHARE ROW EXCLUSIVE MODE`;
}

/** Of one document, the oldest first. */
export async function listDocumentVersions(code: DocumentCode, tx?: Transaction): Promise<RegisterDocument[]> {
  const rows = await (tx ?? (await reader())).document.findMany({ where: { code }, orderBy: { validFrom: 'asc' } });
  return rows.map((row) => ({ ...row, validFrom: fromColumn(row.validFrom) }));
}

export type ListedVersion = Omit<RegisterDocument, 'body'> & {
  publishedAt: Date | null;
  publishedById: string | null;
  /** By name. */
  publishedBy: string | null;
};

/** Of every document, the newest first: without their texts. */
export async function listAllVersions(): Promise<ListedVersion[]> {
  return readPart(
    listPart<Stored<ListedVersion>, ListedVersion>(
      Prisma.sql`SELECT o.id, o.code, o.version, o.title, o.valid_from AS "validFrom", o.is_sample AS "isSample",
          o.summary, o.tick_months AS "tickMonths", o.published_at AS "publishedAt",
          o.published_by_id AS "publishedById", c.name AS "publishedBy"
        FROM document o LEFT JOIN account c ON c.id = o.published_by_id ORDER BY o.valid_from DESC, o.id`,
      ({ publishedAt, ...version }) => ({ ...version, publishedAt: momentOf(publishedAt) }),
    ),
  );
}

export async function findDocument(id: string, tx?: Transaction): Promise<RegisterDocument | null> {
  const row = isUuid(id) ? await (tx ?? (await reader())).document.findUnique({ where: { id } }) : null;
  return row && { ...row, validFrom: fromColumn(row.validFrom) };
}

type Publisher = { at: Date; accountId: string | null };

export async function addDocument(
  tx: Transaction,
  { text, validFrom, ...rest }: NewVersion,
  { at, accountId }: Publisher,
): Promise<string> {
  const published = { publishedAt: at, publishedById: accountId };
  const { id } = await tx.document.create({
    data: { ...rest, body: text, validFrom: toColumn(validFrom), ...published },
    select: { id: true },
  });
  return id;
}

/** Only one that nobody can have ticked yet. */
export async function removeComingDocument(tx: Transaction, id: string, today: CalendarDate) {
  await tx.document.deleteMany({ where: { id, validFrom: { gt: toColumn(today) } } });
}

/** What somebody agreed to stays readable. */
export async function removeUnusedSamples(tx: Transaction, code: DocumentCode) {
  const unused = { acceptances: { none: {} }, registrationAcceptances: { none: {} }, lapses: { none: {} } };
  await tx.document.deleteMany({ where: { code, isSample: true, ...unused } });
}
