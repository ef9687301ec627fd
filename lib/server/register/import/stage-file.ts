import 'server-only';
import { stat } from 'node:fs/promises';
import type pg from 'pg';
import type { Header } from '@/lib/register/import/columns';
import type { RowProblem } from '@/lib/register/import/row-problems';
import { type LoadedColumns, loadRows } from '@/lib/server/platform/db/load-rows';
import type { OnProgress } from './import-transaction';
import { type CsvRow, readCsv } from './read-csv';

/** Gone at the end of the transaction. */
export const PROBLEMS = `
  CREATE TEMP TABLE import_problem (
    id INTEGER GENERATED ALWAYS AS IDENTITY, line INTEGER NOT NULL, field TEXT, code TEXT NOT NULL, figure INTEGER
  ) ON COMMIT DROP;`;

type Staged<Row> = { line: number; row: Row };
type StagedProblem = RowProblem<string, string> & { line: number };

export type StagedColumns<Row> = LoadedColumns<Staged<Row>>;

type Staging<Column extends string, Row> = {
  file: string;
  readHeader: (cells: readonly string[]) => Header<Column>;
  readRow: (cells: CsvRow<Column>['cells']) => { row: Row; problems: RowProblem<Column, string>[] };
  columns: StagedColumns<Row>;
  onProgress?: OnProgress;
};

const BATCH = 2_000;

const problemColumns: LoadedColumns<StagedProblem> = {
  line: { type: 'int', of: ({ line }) => line },
  field: { type: 'text', of: ({ column }) => column },
  code: { type: 'text', of: ({ code }) => code },
  figure: { type: 'int', of: ({ figure }) => figure },
};

/** Fills the table `import_row`. Indexes come after the rows, with statistics for the planner. */
export async function stageFile<Column extends string, Row>(
  client: pg.ClientBase,
  { file, readHeader, readRow, columns, onProgress }: Staging<Column, Row>,
) {
  const { size } = await stat(file);
  const onRead = (done: number) => onProgress?.({ step: 'reading', done, total: size });
  let staged: Batch<Row> = { rows: [], problems: [] };
  let writing = Promise.resolve();
  // One batch is written while the next one is read.
  const flush = async () => {
    const batch = staged;
    staged = { rows: [], problems: [] };
    await writing;
    writing = writeBatch(client, columns, batch);
    // Thrown where it is awaited.
    writing.catch(() => {});
  };
  try {
    for await (const csvRow of readCsv(file, readHeader, onRead)) {
      const { line, cells } = csvRow;
      const read = readRow(cells);
      staged.rows.push({ line, row: read.row });
      for (const problem of [...widthProblems(csvRow), ...read.problems]) staged.problems.push({ line, ...problem });
      if (staged.rows.length >= BATCH) await flush();
    }
    await flush();
  } finally {
    await writing;
  }
  await client.query('ALTER TABLE import_row ADD PRIMARY KEY (line)');
  await client.query('ANALYZE import_row');
}

type Batch<Row> = { rows: Staged<Row>[]; problems: StagedProblem[] };

async function writeBatch<Row>(client: pg.ClientBase, columns: StagedColumns<Row>, { rows, problems }: Batch<Row>) {
  await loadRows(client, { table: 'import_row', columns, items: rows });
  await loadRows(client, { table: 'import_problem', columns: problemColumns, items: problems });
}

export function widthProblems({ width, columns, unnamed }: CsvRow<string>) {
  if (unnamed !== null) return [{ column: null, code: 'cell_without_column', figure: unnamed } as const];
  if (width === columns) return [];
  return [{ column: null, code: width < columns ? 'cells_missing' : 'cells_too_many', figure: columns } as const];
}
