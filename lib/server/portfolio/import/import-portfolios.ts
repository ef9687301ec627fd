import 'server-only';
import type pg from 'pg';
import type { NormSet } from '@/lib/content/normset';
import { readActivityHeader } from '@/lib/portfolio/import/columns';
import { readActivityRow } from '@/lib/portfolio/import/rows';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { importInTransaction, type OnProgress, recordImport } from '@/lib/server/register/import/import-transaction';
import { PROBLEMS, stageFile } from '@/lib/server/register/import/stage-file';
import { besideFile, removeErrors, writeErrors } from '@/lib/server/register/import/write-errors';
import { activityImportMessage } from '@/lib/text/nl/portfolio/import';
import { checkTotals } from './check-totals';
import { findClashes } from './find-clashes';
import { ACTIVITIES, activityRowColumns } from './staging';
import { writeActivities } from './write-activities';

export type PortfolioRequest = Moment & {
  file: string;
  /** Totals to hold the outcome to. */
  control: string | null;
  dryRun: boolean;
  onProgress?: OnProgress;
};

/** `people` have the `created` ones. */
type Counts = { rows: number; created: number; people: number; unchanged: number; wrong: number };
export type PortfolioReport = Counts & {
  outcome: 'imported' | 'nothing_new' | 'refused' | 'differs' | 'dry_run';
  /** Lines of the control file that don't agree. */
  differing: number;
  errorsFile: string;
  controlFile: string;
};

type Rules = { normSets: NormSet[]; numberPrefix: string };

/** All of the file or nothing, and nothing while the totals differ. Any size takes the same memory. */
export async function importPortfolios(request: PortfolioRequest): Promise<PortfolioReport> {
  const { numberPrefix } = await readSettings(request.today);
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  return importInTransaction('activity', (client) => importActivities(client, request, { normSets, numberPrefix }));
}

async function importActivities(
  client: pg.ClientBase,
  request: PortfolioRequest,
  { normSets, numberPrefix }: Rules,
): Promise<PortfolioReport> {
  const { file, control, today, now, dryRun, onProgress } = request;
  const errorsFile = besideFile(file, 'errors');
  const controlFile = besideFile(file, 'control');
  await client.query(ACTIVITIES + PROBLEMS);
  const periods = typePeriods(normSets);
  await stageFile(client, {
    ...{ file, readHeader: readActivityHeader, columns: activityRowColumns, onProgress },
    readRow: (cells) => readActivityRow(cells, { today, numberPrefix, periods }),
  });
  await findClashes(client);
  const counts = await countStaged(client);
  const report = { ...counts, differing: 0, errorsFile, controlFile };
  await removeErrors(controlFile);
  if (counts.wrong > 0) {
    await writeErrors(client, errorsFile, activityImportMessage);
    return { ...report, outcome: 'refused' };
  }
  await removeErrors(errorsFile);
  await writeActivities(client, now, (done, total) => onProgress?.({ step: 'writing', done, total }));
  const totals = { listed: controlFile, normSets, numberPrefix, today, onProgress };
  const differing = control === null ? 0 : await checkTotals(client, { ...totals, control });
  if (differing > 0) return { ...report, differing, outcome: 'differs' };
  if (dryRun) return { ...report, outcome: 'dry_run' };
  if (counts.created === 0) return { ...report, outcome: 'nothing_new' };
  await recordImport(client, 'portfolios_imported', counts, now);
  return { ...report, outcome: 'imported' };
}

async function countStaged(client: pg.ClientBase): Promise<Counts> {
  const { rows } = await client.query<Counts>(
    `SELECT count(*)::int AS rows, count(*) FILTER (WHERE outcome IS NULL)::int AS created,
       count(DISTINCT registration_id) FILTER (WHERE outcome IS NULL)::int AS people,
       count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
       count(*) FILTER (WHERE outcome = 'wrong')::int AS wrong
     FROM import_row`,
  );
  return rows[0] ?? { rows: 0, created: 0, people: 0, unchanged: 0, wrong: 0 };
}
