import 'server-only';
import type { OpenDocumentsQuery } from '@/lib/casework/open-documents';
import type { DocumentCode } from '@/lib/content/documents';
import { printedName } from '@/lib/names/printed-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import { loadPage } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged } from '@/lib/shared/list-place';

/** Somebody who is still to tick a new version. */
export type OpenDocument = {
  id: string;
  registrationId: string;
  name: string;
  number: string;
  hasAccount: boolean;
  document: DocumentCode;
  version: string;
  since: CalendarDate;
  mendBy: CalendarDate;
  absentUntil: CalendarDate | null;
};

export async function listOpenDocuments(
  { document, place }: OpenDocumentsQuery,
  size: number,
): Promise<Paged<OpenDocument>> {
  const ofOne = document
    ? Prisma.sql`AND a.document_id IN (SELECT d.id FROM document d WHERE d.code = ${document}::"DocumentCode")`
    : Prisma.empty;
  const list = {
    table: Prisma.sql`requirement_lapse a`,
    where: Prisma.sql`a.mended_on IS NULL AND a.document_id IS NOT NULL ${ofOne}`,
    keys: [Prisma.sql`a.mend_by`, Prisma.sql`a.id`],
  };
  return loadPage(list, place, size, readRows);
}

async function readRows(ids: string[]): Promise<OpenDocument[]> {
  const rows = await (await reader()).requirementLapse.findMany({
    where: { id: { in: ids } },
    include: { document: { select: { code: true, version: true } }, registration: { include: { absence: true } } },
  });
  return rows.flatMap(({ id, document, registration, since, mendBy }) => {
    if (!document) return [];
    const { absence, accountId, number } = registration;
    return [
      {
        ...{ id, registrationId: registration.id, name: printedName(nameFromRow(registration)), number },
        ...{ hasAccount: accountId !== null, document: document.code, version: document.version },
        ...{ since: fromColumn(since), mendBy: fromColumn(mendBy) },
        absentUntil: absence && fromColumn(absence.until),
      },
    ];
  });
}
