import 'server-only';
import type { NewVersion } from '@/lib/content/document-changes';
import type { DocumentCode } from '@/lib/content/documents';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';

/** A new version as it stands now; `draftVersion` counts how often it was saved. */
export type DocumentDraft = NewVersion & { draftVersion: number; changedAt: Date; changedBy: string | null };

export async function findDocumentDraft(code: DocumentCode, tx?: Transaction): Promise<DocumentDraft | null> {
  return (await listDocumentDrafts(tx)).find((draft) => draft.code === code) ?? null;
}

/** At most one of each document. */
export async function listDocumentDrafts(tx?: Transaction): Promise<DocumentDraft[]> {
  return readPart(
    listPart<Stored<DocumentDraft>, DocumentDraft>(
      Prisma.sql`SELECT t.code, t.document_version AS version, t.title, t.body AS text, t.summary,
          t.valid_from AS "validFrom", t.tick_months AS "tickMonths", t.version AS "draftVersion",
          t.changed_at AS "changedAt", c.name AS "changedBy"
        FROM document_draft t LEFT JOIN account c ON c.id = t.changed_by_id`,
      ({ changedAt, ...draft }) => ({ ...draft, changedAt: momentOf(changedAt) }),
    ),
    tx,
  );
}

type Saved = { at: Date; accountId: string };

/** `expected` is the draft that was read, 0 for none. False when somebody else saved or made one meanwhile. */
export async function saveDraft(
  tx: Transaction,
  { code, version: documentVersion, text: body, validFrom, ...rest }: NewVersion,
  expected: number,
  { at, accountId }: Saved,
): Promise<boolean> {
  const data = {
    ...rest,
    documentVersion,
    body,
    validFrom: toColumn(validFrom),
    changedAt: at,
    changedById: accountId,
  };
  if (expected === 0) {
    const { count } = await tx.documentDraft.createMany({ data: { code, ...data }, skipDuplicates: true });
    return count === 1;
  }
  const { count } = await tx.documentDraft.updateMany({
    where: { code, version: expected },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

export async function removeDraft(tx: Transaction, code: DocumentCode, expected: number): Promise<boolean> {
  const { count } = await tx.documentDraft.deleteMany({ where: { code, version: expected } });
  return count === 1;
}
