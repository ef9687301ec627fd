import 'server-only';
import type pg from 'pg';
import { readHeader } from '@/lib/register/import/columns';
import { readImportRow } from '@/lib/register/import/rows';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { importMessage } from '@/lib/text/nl/register/import';
import { findClashes } from './find-clashes';
import { giveNumbers } from './give-numbers';
import { importInTransaction, type OnProgress, recordImport } from './import-transaction';
import { PROBLEMS, stageFile } from './stage-file';
import { PEOPLE, personColumns, stagedPerson } from './staging';
import { besideFile, removeErrors, writeErrors } from './write-errors';
import { writePeople } from './write-people';

export type ImportRequest = Moment & {
  file: string;
  dryRun: boolean;
  skipInvalid: boolean;
  onProgress?: OnProgress;
};

/** `accounts` of the `created` have a login; `wrong` rows are left out. */
export type ImportCounts = { rows: number; created: number; accounts: number; unchanged: number; wrong: number };
export type ImportReport = ImportCounts & {
  outcome: 'imported' | 'nothing_new' | 'refused' | 'dry_run';
  errorsFile: string | null;
};

/** All of the file or nothing. Rows are checked inside the database, so that any size takes the same memory. */
export async function importRegister(request: ImportRequest): Promise<ImportReport> {
  const settings = await readSettings(request.today);
  return importInTransaction('account, registration, search_word, shown_surname', (client) =>
    importPeople(client, request, settings),
  );
}

async function importPeople(
  client: pg.ClientBase,
  request: ImportRequest,
  settings: { numberPrefix: string; numberFirstValue: number },
): Promise<ImportReport> {
  const { file, today, now, onProgress } = request;
  await client.query(PEOPLE + PROBLEMS);
  await stageFile(client, {
    ...{ file, readHeader, columns: personColumns, onProgress },
    readRow: (cells) => {
      const { row, problems } = readImportRow(cells, { today, numberPrefix: settings.numberPrefix });
      return { row: stagedPerson(row), problems };
    },
  });
  const report = await checkStaged(client, request);
  if (report.outcome !== 'imported') return report;
  await giveNumbers(client, settings);
  await recordImport(client, 'register_imported', countsOf(report), now);
  await writePeople(client, now, (done, total) => onProgress?.({ step: 'writing', done, total }));
  return report;
}

async function checkStaged(client: pg.ClientBase, request: ImportRequest): Promise<ImportReport> {
  // From here on nobody else adds people; reading and logging in go on.
  await client.query('LOCK TABLE account, registration IN SHARE ROW EXCLUSIVE MODE');
  await findClashes(client);
  const counts = await countStaged(client);
  const errors = besideFile(request.file, 'errors');
  if (counts.wrong === 0) await removeErrors(errors);
  else await writeErrors(client, errors, importMessage);
  return { ...counts, outcome: outcomeOf(counts, request), errorsFile: counts.wrong === 0 ? null : errors };
}

function outcomeOf(counts: ImportCounts, { dryRun, skipInvalid }: ImportRequest): ImportReport['outcome'] {
  if (counts.wrong > 0 && !skipInvalid) return 'refused';
  if (dryRun) return 'dry_run';
  return counts.created > 0 ? 'imported' : 'nothing_new';
}

async function countStaged(client: pg.ClientBase): Promise<ImportCounts> {
  const { rows } = await client.query<ImportCounts>(
    `SELECT count(*)::int AS rows, count(*) FILTER (WHERE outcome IS NULL)::int AS created,
       count(*) FILTER (WHERE outcome IS NULL AND email IS NOT NULL)::int AS accounts,
       count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
       count(*) FILTER (WHERE outcome = 'wrong')::int AS wrong
     FROM import_row`,
  );
  return countsOf(rows[0] ?? { rows: 0, created: 0, accounts: 0, unchanged: 0, wrong: 0 });
}

function countsOf({ rows, created, accounts, unchanged, wrong }: ImportCounts): ImportCounts {
  return { rows, created, accounts, unchanged, wrong };
}
