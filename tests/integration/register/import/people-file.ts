import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportColumn, importColumns } from '@/lib/register/import/columns';
import { type ImportReport, type ImportRequest, importRegister } from '@/lib/server/register/import/import-register';
import { calendarDate } from '@/lib/shared/calendar-date';
import type { TestDatabase } from '@/tests/support/database';

export type Person = Partial<Record<ImportColumn, string>>;

export const today = calendarDate('2026-09-01');
const now = new Date('2026-09-01T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'lklr-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Somebody whom nothing is wrong with, with what a test is about. */
export function person(number: string, given: Person = {}): Person {
  return {
    registration_number: number,
    birth_surname: 'Smit',
    status: 'registered',
    registered_on: '2018-03-01',
    ...given,
  };
}

/** The text of a file of people. */
export function fileOf(
  people: Person[],
  { delimiter = ',', columns = [...importColumns] }: { delimiter?: string; columns?: ImportColumn[] } = {},
): string {
  const rows = people.map((cells) => columns.map((column) => cells[column] ?? '').join(delimiter));
  return [columns.join(delimiter), ...rows, ''].join('\n');
}

/** Imports a text or people from a file of their own. */
export function importPeople(
  people: Person[] | string | Buffer,
  options: Partial<ImportRequest> = {},
): Promise<ImportReport> {
  const file = join(folder, 'people.csv');
  writeFileSync(file, Array.isArray(people) ? fileOf(people) : people);
  return importRegister({ file, dryRun: false, skipInvalid: false, now, today, ...options });
}

/** Nobody is in it, and nobody was. */
export async function emptyRegister({ pool }: TestDatabase) {
  await pool.query('TRUNCATE account, registration, search_word, shown_surname, mail CASCADE');
}

export const numbersIn = async ({ prisma }: TestDatabase) =>
  (await prisma.registration.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number);
