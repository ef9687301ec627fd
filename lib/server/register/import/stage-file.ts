import 'server-only';
import { stat } from 'node:fs/promises';
import type pg from 'pg';
import type { Header } from '@/lib/register/import/columns';
import type { RowProblem } from '@/lib/register/import/row-problems';
import type { OnProgress } from './import-transaction';
import { type CsvRow, readCsv } from './read-csv';

/** Gone at the end of the transaction. */
export const PROBLEMS = `
  CREATE TEMP TABLE import_problem (
    id INTEGER GENERATED ALWAYS AS IDENTITY, line INTEGER NOT NULL, field TEXT, code TEXT NOT NULL, figure INTEGER
  ) ON COMMIT DROP;`;

type Staged<Row> = { line: number; row: Row };
type StagedProblem = RowProblem<string, string> & { line: number };

export type StagedColumn<Item> = { type: string; of: (item: Item) => string | number | boolean | null };
export type StagedColumns<Row> = Record<string, StagedColumn<Staged<Row>>>;

type Staging<Column extends string, Row> = {
  file: string;
  readHeader: (cells: readonly string[]) => Header<Column>;
  readRow: (cells: CsvRow<Column>['cells']) => { row: Row; problems: RowProblem<Column, string>[] };
  columns: StagedColumns<Row>;
  onProgress?: OnProgress;
};

const BATCH = 2_000;

const problemColumns: Record<string, StagedColumn<StagedProblem>> = {
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
  const rows: Staged<Row>[] = [];
  const problems: StagedProblem[] = [];
  const flush = async () => {
    await insertAll(client, 'import_row', columns, rows.splice(0));
    if (problems.length > 0) await insertAll(client, 'import_problem', problemColumns, problems.splice(0));
  };
  const onRead = (done: number) => onProgress?.({ step: 'reading', done, total: size });
  for await (const csvRow of readCsv(file, readHeader, onRead)) {
    const { line, cells } = csvRow;
    const read = readRow(cells);
    rows.push({ line, row: read.row });
    for (const problem of [...widthProblems(csvRow), ...read.problems]) problems.push({ line, ...problem });
    if (rows.length >= BATCH) await flush();
  }
  await flush();
  await client.query('ALTER TABLE import_row ADD PRIMARY KEY (line)');
  await client.query('ANALYZE import_row');
}

export function widthProblems({ width, columns, unnamed }: CsvRow<string>) {
  if (unnamed !== null) return [{ column: null, code: 'cell_without_column', figure: unnamed } as const];
  if (width === columns) return [];
  return [{ column: null, code: width < columns ? 'cells_missing' : 'cells_too_many', figure: columns } as const];
}

async function insertAll<Item>(
  client: pg.ClientBase,
  table: string,
  columns: Record<string, StagedColumn<Item>>,
  items: Item[],
) {
  const names = Object.keys(columns);
  const lists = Object.values(columns).map(({ type }, index) => `$${index + 1}::${type}[]`);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${lists.join(', ')})`,
    Object.values(columns).map(({ of }) => items.map(of)),
  );
}
