import 'server-only';
import { documentCodes } from '@/lib/content/documents';
import { type NormSetRow, readNormSetRow } from '@/lib/content/normset-file';
import { normSetOn } from '@/lib/content/normset-index';
import type { settingsOn } from '@/lib/content/settings-schema';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { listNormsetRows } from '@/lib/server/content/data/normsets';
import { findSettings } from '@/lib/server/content/data/settings';
import type { CalendarDate } from '@/lib/shared/calendar-date';

const settingProblems = {
  setting_missing: 'is missing',
  setting_malformed: 'has not the form that it needs',
};

/** Each setting that is missing or malformed on a day, one line each: a production start is refused for any of them. */
export async function listMissingSettings(today: CalendarDate): Promise<string[]> {
  return missingSettingLines(await findSettings(today));
}

export function missingSettingLines(found: ReturnType<typeof settingsOn>): string[] {
  if (found.ok) return [];
  return found.reasons.map(
    ({ code, key }) => `setting ${key}: ${settingProblems[code]}; load it with npm run settings`,
  );
}

/** The norm set of a day where none holds, and each that can't be read: a production start is refused for these too. */
export async function listMissingNormset(today: CalendarDate): Promise<string[]> {
  return missingNormsetLines(await listNormsetRows(), today);
}

export function missingNormsetLines(rows: readonly NormSetRow[], today: CalendarDate): string[] {
  const malformed = rows.flatMap((row) => {
    const read = readNormSetRow(row);
    if (read.ok) return [];
    const problems = read.reasons.map(({ path, message }) => `${path} ${message}`).join(', ');
    return [`norm set from ${row.validFrom}: has not the form that it needs (${problems})`];
  });
  if (normSetOn(rows, today)) return malformed;
  return [...malformed, `norm set: none holds on ${today}; load one with npm run settings`];
}

/** Each document without a real text in force: nobody can submit an application until it is there. */
export async function listMissingDocuments(today: CalendarDate): Promise<string[]> {
  const documents = await getDocumentsOn(today);
  return documentCodes.flatMap((code) => {
    const document = documents[code];
    if (!document) return [`document ${code}: no version is in force; load it with npm run settings`];
    return document.isSample ? [`document ${code}: is sample text; load the real one with npm run settings`] : [];
  });
}
