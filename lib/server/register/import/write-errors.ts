import 'server-only';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type pg from 'pg';
import type { RowProblem } from '@/lib/register/import/row-problems';

/** What was staged with these columns and codes is read back as such. */
type MessageOf<Column extends string, Code extends string> = (problem: RowProblem<Column, Code>) => string;

const BATCH = 5_000;

/** `people.csv` has `people.errors.csv` beside it. */
export function besideFile(file: string, what: 'errors' | 'control'): string {
  return `${file.replace(/\.csv$/i, '')}.${what}.csv`;
}

export async function writeErrors<Column extends string, Code extends string>(
  client: pg.ClientBase,
  file: string,
  messageOf: MessageOf<Column, Code>,
) {
  await pipeline(
    Readable.from(problems(client, messageOf)),
    stringify({ header: true, columns: ['line', 'column', 'code', 'message'], escape_formulas: true }),
    createWriteStream(file),
  );
}

/** An earlier run's errors would be taken for this one's. */
export async function removeErrors(file: string) {
  await rm(file, { force: true });
}

async function* problems<Column extends string, Code extends string>(
  client: pg.ClientBase,
  messageOf: MessageOf<Column, Code>,
) {
  await client.query(
    'DECLARE problems CURSOR FOR SELECT line, field AS "column", code, figure FROM import_problem ORDER BY line, id',
  );
  for (;;) {
    const { rows } = await client.query<RowProblem<Column, Code> & { line: number }>(`FETCH ${BATCH} FROM problems`);
    if (rows.length === 0) break;
    yield* rows.map(({ line, column, code, figure }) => ({
      line,
      column: column ?? '',
      code,
      message: messageOf({ column, code, figure }),
    }));
  }
  await client.query('CLOSE problems');
}
