import 'server-only';
import type { DocumentCode } from '@/lib/content/documents';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type RegisterDocument = {
  id: string;
  code: DocumentCode;
  version: string;
  title: string;
  validFrom: CalendarDate;
  body: string;
  isSample: boolean;
};

/** Null before a document's first version. */
export async function getDocumentsOn(
  day: CalendarDate,
  tx?: Transaction,
): Promise<Record<DocumentCode, RegisterDocument | null>> {
  const db = tx ?? (await reader());
  const rows = await db.document.findMany({
    where: { validFrom: { lte: toColumn(day) } },
    orderBy: { validFrom: 'desc' },
  });
  const inForce = (code: DocumentCode) => {
    const row = rows.find((candidate) => candidate.code === code);
    return row ? { ...row, validFrom: fromColumn(row.validFrom) } : null;
  };
  return {
    competency_profile: inForce('competency_profile'),
    code_of_conduct: inForce('code_of_conduct'),
    code_addendum: inForce('code_addendum'),
  };
}

export async function listDocumentVersions(tx: Transaction, code: DocumentCode): Promise<RegisterDocument[]> {
  const rows = await tx.document.findMany({ where: { code }, orderBy: { validFrom: 'asc' } });
  return rows.map((row) => ({ ...row, validFrom: fromColumn(row.validFrom) }));
}

export type NewVersion = {
  code: DocumentCode;
  version: string;
  title: string;
  text: string;
  validFrom: CalendarDate;
};

export async function addDocument(tx: Transaction, { text, validFrom, ...rest }: NewVersion) {
  await tx.document.create({ data: { ...rest, body: text, validFrom: toColumn(validFrom) } });
}

/** What somebody agreed to stays readable. */
export async function removeUnusedSamples(tx: Transaction, code: DocumentCode) {
  await tx.document.deleteMany({
    where: { code, isSample: true, acceptances: { none: {} }, registrationAcceptances: { none: {} } },
  });
}
