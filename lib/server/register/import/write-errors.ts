import 'server-only';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type pg from 'pg';
import type { ImportColumn } from '@/lib/register/import/columns';
import type { ImportProblemCode } from '@/lib/register/import/problems';
import { importMessage } from '@/lib/text/nl/register/import';

type Row = { line: number; field: ImportColumn | null; code: ImportProblemCode; figure: number | null };

const BATCH = 5_000;

export function errorsFileOf(file: string): string {
  return `${file.replace(/\.csv$/i, '')}.errors.csv`;
}

export async function writeErrors(client: pg.ClientBase, file: string) {
  await pipeline(
    Readable.from(problems(client)),
    stringify({ header: true, columns: ['line', 'column', 'code', 'message'], escape_formulas: true }),
    createWriteStream(file),
  );
}

/** An earlier run's errors would be taken for this one's. */
export async function removeErrors(file: string) {
  await rm(file, { force: true });
}

async function* problems(client: pg.ClientBase) {
  await client.query(
    'DECLARE problems CURSOR FOR SELECT line, field, code, figure FROM import_problem ORDER BY line, id',
  );
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${BATCH} FROM problems`);
    if (rows.length === 0) break;
    yield* rows.map(({ line, field, code, figure }) => ({
      line,
      column: field ?? '',
      code,
      message: importMessage({ column: field, code, figure }),
    }));
  }
  await client.query('CLOSE problems');
}
