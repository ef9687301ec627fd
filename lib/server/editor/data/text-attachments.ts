import 'server-only';
import type { TextAudience } from '@/lib/content/text-kinds';
import type { StoredFile } from '@/lib/portfolio/evidence';
import { shownOf } from '@/lib/server/content/data/shown-texts';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';

export type TextAttachment = StoredFile & { textId: string; number: number };

type OfVersion = { textId: string; number: number };

/** Oldest first, in the same order for each version that has them. */
export async function listAttachments({ textId, number }: OfVersion, tx?: Transaction): Promise<TextAttachment[]> {
  return readPart(
    listPart<Stored<TextAttachment>, TextAttachment>(
      Prisma.sql`SELECT a.id, a.text_id AS "textId", a.number, a.name, a.kind, a.size, a.checksum,
          a.storage_key AS "storageKey", a.uploaded_at AS "uploadedAt"
        FROM text_attachment a WHERE a.text_id = ${textId}::uuid AND a.number = ${number}::int
        ORDER BY a.uploaded_at, a.storage_key`,
      ({ uploadedAt, ...attachment }) => ({ ...attachment, uploadedAt: momentOf(uploadedAt) }),
    ),
    tx,
  );
}

export async function countAttachments({ textId, number }: OfVersion, tx?: Transaction): Promise<number> {
  return (tx ?? (await reader())).textAttachment.count({ where: { textId, number } });
}

export async function createAttachment(tx: Transaction, attachment: Omit<TextAttachment, 'id'>): Promise<string> {
  return (await tx.textAttachment.create({ data: attachment, select: { id: true } })).id;
}

/** Rows of its own for the same stored files. */
export async function copyAttachments(tx: Transaction, from: OfVersion, number: number) {
  const rows = await listAttachments(from, tx);
  await tx.textAttachment.createMany({ data: rows.map(({ id: _, ...row }) => ({ ...row, number })) });
}

export async function takeOffAttachment(tx: Transaction, { textId, number }: OfVersion, storageKey: string) {
  await tx.textAttachment.deleteMany({ where: { textId, number, storageKey } });
}

export async function findAttachment(id: string): Promise<TextAttachment | null> {
  if (!isUuid(id)) return null;
  return (await reader()).textAttachment.findUnique({ where: { id } });
}

/** Whether what readers of these audiences see of its text now has this file, by whichever version it was found. */
export async function isAttachmentShown(
  { textId, storageKey }: TextAttachment,
  audiences: readonly TextAudience[],
  at: Date,
): Promise<boolean> {
  const rows = await (await reader()).$queryRaw<object[]>`
    SELECT 1 FROM (${shownOf('news', at)}) s
    JOIN text_attachment a ON a.text_id = s.id AND a.number = s.number AND a.storage_key = ${storageKey}::uuid
    WHERE s.id = ${textId}::uuid AND s.audience::text = ANY (${[...audiences]})`;
  return rows.length > 0;
}
