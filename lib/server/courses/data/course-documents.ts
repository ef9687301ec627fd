import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { StoredFile } from '@/lib/portfolio/evidence';
import type { EvidenceStored } from '@/lib/portfolio/refused-files';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { actedForBy } from '@/lib/server/providers/data/contacts';
import { isUuid } from '@/lib/shared/ids';

export type CourseDocument = StoredFile & { courseVersionId: string };

/** Oldest first; scoped by the caller's own load of the course. */
export async function listDocuments(courseVersionId: string, tx?: Transaction): Promise<CourseDocument[]> {
  return readPart(
    listPart<Stored<CourseDocument>, CourseDocument>(
      Prisma.sql`SELECT d.id, d.course_version_id AS "courseVersionId", d.name, d.kind, d.size, d.checksum,
          d.storage_key AS "storageKey", d.uploaded_at AS "uploadedAt"
        FROM course_document d WHERE d.course_version_id = ${courseVersionId}::uuid ORDER BY d.uploaded_at, d.id`,
      ({ uploadedAt, ...row }) => ({ ...row, uploadedAt: momentOf(uploadedAt) }),
    ),
    tx,
  );
}

export async function createDocument(tx: Transaction, document: Omit<CourseDocument, 'id'>): Promise<string> {
  return (await tx.courseDocument.create({ data: document, select: { id: true } })).id;
}

export async function deleteDocument(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.courseDocument.deleteMany({ where: { id } });
  return count === 1;
}

/** Rows of its own for the same stored files. */
export async function copyDocuments(tx: Transaction, fromId: string, toId: string) {
  const where = { courseVersionId: fromId };
  const rows = await tx.courseDocument.findMany({ where, omit: { id: true, courseVersionId: true } });
  await tx.courseDocument.createMany({ data: rows.map((row) => ({ ...row, courseVersionId: toId })) });
}

/** Of one version, and all bytes of its provider; a file that versions share counts once. */
export async function countDocuments(
  of: { courseVersionId: string; providerId: string },
  tx?: Transaction,
): Promise<EvidenceStored> {
  const db = tx ?? (await reader());
  const files = await db.courseDocument.count({ where: { courseVersionId: of.courseVersionId } });
  const [row] = await db.$queryRaw<{ bytes: number }[]>`
    SELECT coalesce(sum(size), 0)::float8 AS bytes FROM (
      SELECT DISTINCT ON (d.storage_key) d.size FROM course_document d
      JOIN course_version v ON v.id = d.course_version_id JOIN course c ON c.id = v.course_id
      WHERE c.provider_id = ${of.providerId}::uuid ORDER BY d.storage_key
    ) AS own`;
  return { files, personBytes: row?.bytes ?? 0 };
}

const PLACE = { courseVersion: { select: { courseId: true } } } as const satisfies Prisma.CourseDocumentInclude;

export type PlacedDocument = CourseDocument & { courseId: string };

export async function findOwnDocument(accountId: string, id: string, tx?: Transaction): Promise<PlacedDocument | null> {
  return findPlaced({ courseVersion: ofProvider(accountId) }, id, tx);
}

const ofProvider = (accountId: string) => ({ course: { provider: actedForBy(accountId) } });

/** A manager sees what was handed in, an assessor what was given to them, and a contact what is their provider's. */
function visibleTo({ accountId, roles }: AccountActor): Prisma.CourseDocumentWhereInput {
  const own = ofProvider(accountId);
  if (roles.includes('register_manager'))
    return { courseVersion: { OR: [own, { requests: { some: { submittedAt: { not: null } } } }] } };
  const given = { requests: { some: { assessments: { some: { assessorId: accountId } } } } };
  return { courseVersion: { OR: [own, given] } };
}

export async function findVisibleDocument(id: string, actor: AccountActor): Promise<PlacedDocument | null> {
  return findPlaced(visibleTo(actor), id);
}

/** Whoever asks: to record that somebody asked for what isn't theirs. */
export async function findAnyDocument(id: string): Promise<PlacedDocument | null> {
  return findPlaced({}, id);
}

async function findPlaced(
  where: Prisma.CourseDocumentWhereInput,
  id: string,
  tx?: Transaction,
): Promise<PlacedDocument | null> {
  if (!isUuid(id)) return null;
  const row = await (tx ?? (await reader())).courseDocument.findFirst({ where: { id, ...where }, include: PLACE });
  if (!row) return null;
  const { courseVersion, ...document } = row;
  return { ...document, courseId: courseVersion.courseId };
}
