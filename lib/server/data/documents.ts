import 'server-only';
import type { DocumentCode } from '@/lib/eligibility/documents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../db';
import { fromColumn, toColumn } from './calendar-columns';

export type RegisterDocument = {
  id: string;
  code: DocumentCode;
  version: string;
  title: string;
  validFrom: CalendarDate;
  body: string;
  isSample: boolean;
};

/** Of each document the version in force on a day, or null before its first. */
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
