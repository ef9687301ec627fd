import 'server-only';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { delimiterOf, type Header, separatorIn } from '@/lib/register/import/columns';
import { tidy } from '@/lib/shared/typed-text';
import { headerRefused, ImportRefused } from './import-refused';
import { ROW_MAX, wholeRows } from './whole-rows';

/** `line` is where it starts, counted from 1; `unnamed` where something stands in a column without a name. */
export type CsvRow<Column extends string> = { line: number; cells: Partial<Record<Column, string>> } & Width;
type Width = { width: number; columns: number; unnamed: number | null };

type ReadHeader<Column extends string> = (cells: readonly string[]) => Header<Column>;

/** Throws ImportRefused when the file isn't UTF-8 or CSV, or its header can't be used. */
export async function* readCsv<Column extends string>(
  file: string,
  readHeader: ReadHeader<Column>,
  onRead: (bytes: number) => void,
): AsyncGenerator<CsvRow<Column>> {
  const text = readText(file, onRead);
  const start = await readFirstLine(text);
  const firstLine = firstLineOf(start);
  const separator = separatorIn(firstLine);
  const delimiter = separator ?? delimiterOf(firstLine);
  // A spreadsheet's own line stays one, so that lines are counted as they stand.
  const header = separator === null ? start : start.replace(firstLine, '');
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: ROW_MAX,
  });
  // Errors of either come out of the parser, which is read below.
  pipeline(Readable.from(wholeRows(continued(header, text), delimiter)), parser).catch(() => {});
  try {
    yield* rowsOf(parser as AsyncIterable<{ record: string[]; info: Info }>, readHeader);
  } catch (error) {
    if (error instanceof CsvError) throw new ImportRefused(`Not a CSV file that can be read: ${error.message}`);
    throw error;
  } finally {
    parser.destroy();
  }
}

async function* rowsOf<Column extends string>(
  records: AsyncIterable<{ record: string[]; info: Info }>,
  readHeader: ReadHeader<Column>,
): AsyncGenerator<CsvRow<Column>> {
  let columns: (Column | null)[] | null = null;
  let before = { lines: 0, empty_lines: 0 };
  for await (const { record, info } of records) {
    // A quoted cell may go over several lines: the parser tells the last one.
    const line = before.lines + (info.empty_lines - before.empty_lines) + 1;
    before = info;
    if (record.every((cell) => tidy(cell) === '')) continue;
    if (columns === null) columns = columnsOf(readHeader(record));
    else yield { line, cells: cellsOf(record, columns), ...widthOf(record, columns) };
  }
  if (columns === null)
    throw new ImportRefused('The file is empty: a header row with the names of the columns is needed.');
}

/** Cells that a spreadsheet left behind the last named column don't count. */
function widthOf(record: string[], columns: readonly (string | null)[]): Width {
  const lastNamed = columns.findLastIndex((column) => column !== null) + 1;
  const width = Math.max(record.findLastIndex((cell) => cell.trim() !== '') + 1, Math.min(record.length, lastNamed));
  const unnamed = record.findIndex((cell, place) => columns[place] === null && cell.trim() !== '') + 1;
  return {
    width: width <= columns.length ? Math.min(width, lastNamed) : width,
    columns: lastNamed,
    unnamed: unnamed || null,
  };
}

function columnsOf<Column extends string>(header: Header<Column>): (Column | null)[] {
  if (!header.ok) throw headerRefused(header.reasons);
  return header.columns;
}

function cellsOf<Column extends string>(record: string[], columns: (Column | null)[]): CsvRow<Column>['cells'] {
  const cells: CsvRow<Column>['cells'] = {};
  for (const [place, column] of columns.entries()) if (column !== null) cells[column] = record[place] ?? '';
  return cells;
}

async function* readText(file: string, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let held = '';
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const text = held + decode(() => decoder.decode(chunk, { stream: true }));
    // What follows a carriage return at the end of a piece is in the next one.
    held = text.endsWith('\r') ? '\r' : '';
    yield oneLineEnd(held ? text.slice(0, -1) : text);
    bytes += chunk.length;
    onRead(bytes);
  }
  yield oneLineEnd(held + decode(() => decoder.decode()));
}

function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function decode(read: () => string): string {
  try {
    return read();
  } catch {
    throw new ImportRefused('The file isn’t UTF-8. Save it as “CSV UTF-8” and try again.');
  }
}

async function readFirstLine(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (!/\S.*\n/.test(start) && start.length <= ROW_MAX) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  return start;
}

function firstLineOf(start: string): string {
  return start.split('\n').find((line) => line.trim() !== '') ?? '';
}

async function* continued(start: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* text;
}
