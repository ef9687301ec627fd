import 'server-only';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type pg from 'pg';
import { readImportRow } from '@/lib/register/import/rows';
import { readSettings } from '@/lib/server/content/data/settings';
import type { RecordedEvent } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { database } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import { findClashes } from './find-clashes';
import { giveNumbers } from './give-numbers';
import { type CsvRow, readCsv } from './read-csv';
import { createStaging, finishStaging, type StagedProblem, type StagedRow, stageProblems, stageRows } from './staging';
import { errorsFileOf, removeErrors, writeErrors } from './write-errors';
import { writePeople } from './write-people';

export type ImportProgress = { step: 'reading' | 'writing'; done: number; total: number };
export type ImportRequest = Moment & {
  file: string;
  dryRun: boolean;
  skipInvalid: boolean;
  onProgress?: (progress: ImportProgress) => void;
};

/** `accounts` of the `created` have a login; `wrong` rows are left out. */
export type ImportCounts = { rows: number; created: number; accounts: number; unchanged: number; wrong: number };
export type ImportReport = ImportCounts & {
  outcome: 'imported' | 'nothing_new' | 'refused' | 'dry_run';
  errorsFile: string | null;
};

type Reading = { numberPrefix: string } & Pick<ImportRequest, 'file' | 'today' | 'onProgress'>;

const BATCH = 2_000;

/** All of the file or nothing. Rows are checked inside the database, so that any size takes the same memory. */
export async function importRegister(request: ImportRequest): Promise<ImportReport> {
  const { pool } = await database();
  const settings = await readSettings(request.today);
  const client = await pool.connect();
  let isLost = false;
  try {
    await client.query('BEGIN');
    const report = await importInOne(client, request, settings);
    await client.query(report.outcome === 'imported' ? 'COMMIT' : 'ROLLBACK');
    if (report.outcome === 'imported') await refreshStatistics(client);
    return report;
  } catch (error) {
    isLost = !(await rollBack(client));
    throw error;
  } finally {
    client.release(isLost);
  }
}

async function importInOne(
  client: pg.ClientBase,
  request: ImportRequest,
  settings: { numberPrefix: string; numberFirstValue: number },
): Promise<ImportReport> {
  await stageFile(client, { ...request, ...settings });
  const report = await checkStaged(client, request);
  if (report.outcome !== 'imported') return report;
  await giveNumbers(client, settings);
  await writePeople(client, request.now, (done, total) => request.onProgress?.({ step: 'writing', done, total }));
  await recordImport(client, countsOf(report), request.now);
  return report;
}

/** False where it can't be: that connection is closed, and what was written goes with it. */
async function rollBack(client: pg.ClientBase): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch (error) {
    log.warn({ error }, 'an import could not be rolled back on its connection');
    return false;
  }
}

async function stageFile(client: pg.ClientBase, { file, today, numberPrefix, onProgress }: Reading) {
  const { size } = await stat(file);
  await createStaging(client);
  const rows: StagedRow[] = [];
  const problems: StagedProblem[] = [];
  const flush = async () => {
    await stageRows(client, rows.splice(0));
    await stageProblems(client, problems.splice(0));
  };
  for await (const csvRow of readCsv(file, (done) => onProgress?.({ step: 'reading', done, total: size }))) {
    const { line, cells } = csvRow;
    const read = readImportRow(cells, { today, numberPrefix });
    rows.push({ line, row: read.row });
    for (const problem of [...widthProblems(csvRow), ...read.problems]) problems.push({ line, ...problem });
    if (rows.length >= BATCH) await flush();
  }
  await flush();
  await finishStaging(client);
}

function widthProblems({ width, columns, unnamed }: CsvRow): Omit<StagedProblem, 'line'>[] {
  if (unnamed !== null) return [{ column: null, code: 'cell_without_column', figure: unnamed }];
  if (width === columns) return [];
  return [{ column: null, code: width < columns ? 'cells_missing' : 'cells_too_many', figure: columns }];
}

async function checkStaged(client: pg.ClientBase, request: ImportRequest): Promise<ImportReport> {
  // From here on nobody else adds people; reading and logging in go on.
  await client.query('LOCK TABLE account, registration IN SHARE ROW EXCLUSIVE MODE');
  await findClashes(client);
  const counts = await countStaged(client);
  const errors = errorsFileOf(request.file);
  if (counts.wrong === 0) await removeErrors(errors);
  else await writeErrors(client, errors);
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

/** Counts only: no names, no numbers. */
async function recordImport(client: pg.ClientBase, counts: ImportCounts, at: Date) {
  const event: Omit<RecordedEvent, 'id'> = {
    at,
    event: 'register_imported',
    actorId: null,
    actorRole: 'system',
    subject: { type: 'register', id: randomUUID() },
    details: counts,
  };
  await client.query(
    `INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [event.at, event.event, event.actorId, event.actorRole, event.subject.type, event.subject.id, event.details],
  );
}

/** Nothing else does this on the embedded database; without it, searching a full register is slow. */
async function refreshStatistics(client: pg.ClientBase) {
  try {
    await client.query('VACUUM (ANALYZE) account, registration, search_word');
  } catch (error) {
    // The people are in the register already: an import that is done isn't reported as failed.
    log.warn({ error }, 'the statistics were not refreshed after an import');
  }
}
