import 'server-only';
import type { OpenDocumentsQuery } from '@/lib/casework/open-documents';
import type { DocumentCode } from '@/lib/content/documents';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW } from '@/lib/server/names/data/name-columns';
import { readPage } from '@/lib/server/platform/db/paged';
import { jsonRow, listPart, readPart } from '@/lib/server/platform/db/parts';
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
    ? Prisma.sql`AND a.document_id IN (SELECT c.id FROM document c WHERE c.code = ${document}::"DocumentCode")`
    : Prisma.empty;
  return readPage<OpenDocument>(
    {
      columns: Prisma.sql`a.id, a.registration_id AS "registrationId", d.number, d.account_id IS NOT NULL AS "hasAccount",
        ${jsonRow(Prisma.sql`SELECT ${NAME_OF_ROW}`)} AS name, o.code AS document, o.version, a.since,
        a.mend_by AS "mendBy", w.until AS "absentUntil"`,
      from: Prisma.sql`requirement_lapse a JOIN registration d ON d.id = a.registration_id
        JOIN document o ON o.id = a.document_id LEFT JOIN absence w ON w.registration_id = d.id`,
      where: Prisma.sql`a.mended_on IS NULL AND a.document_id IS NOT NULL ${ofOne}`,
      keys: [Prisma.sql`a.mend_by`, Prisma.sql`a.id`],
      rowOf: (id) => Prisma.sql`FROM requirement_lapse a WHERE a.id = ${id}::uuid`,
    },
    place,
    size,
    (select) =>
      readPart(listPart<Row, OpenDocument>(select, ({ name, ...row }) => ({ ...row, name: printedName(name) }))),
  );
}

type Row = Omit<OpenDocument, 'name'> & { name: PersonName };
