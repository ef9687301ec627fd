import 'server-only';
import type { NewVersion } from '@/lib/content/document-changes';
import type { DocumentCode } from '@/lib/content/documents';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

/** A new version as it stands now; `draftVersion` counts how often it was saved. */
export type DocumentDraft = NewVersion & { draftVersion: number; changedAt: Date; changedBy: string | null };

export async function findDocumentDraft(code: DocumentCode, tx?: Transaction): Promise<DocumentDraft | null> {
  return (await listDocumentDrafts(tx)).find((draft) => draft.code === code) ?? null;
}

/** At most one of each document. */
export async function listDocumentDrafts(tx?: Transaction): Promise<DocumentDraft[]> {
  const rows = await (tx ?? (await reader())).documentDraft.findMany({
    include: { changedBy: { select: { name: true } } },
  });
  return rows.map(({ documentVersion, body, validFrom, version, changedBy, changedById: _, ...row }) => ({
    ...row,
    ...{ version: documentVersion, text: body, validFrom: fromColumn(validFrom) },
    ...{ draftVersion: version, changedBy: changedBy?.name ?? null },
  }));
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
