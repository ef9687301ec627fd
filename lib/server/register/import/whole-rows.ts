import 'server-only';
import { quotingOf, withQuotesAsSigns } from '@/lib/register/import/csv-quotes';
import { ImportRefused } from './import-refused';

/** Longer than any row: a file without line ends isn't taken into memory. */
export const ROW_MAX = 100_000;
/** A quote that isn't closed by then is a sign of its cell. */
const LINES_MAX = 20;

/** A line with stray quotes is given with these as signs of its cells, so that the row is wrong and not the file. */
export async function* wholeRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string> {
  let held = '';
  for await (const piece of text) {
    held += piece;
    const end = held.lastIndexOf('\n') + 1;
    const { rows, rest } = takeRows(held.slice(0, end), delimiter);
    held = rest + held.slice(end);
    if (held.length > ROW_MAX * LINES_MAX || (rest === '' && held.length > ROW_MAX))
      throw new ImportRefused(`Not a CSV file that can be read: a line has more than ${ROW_MAX} characters.`);
    if (rows !== '') yield rows;
  }
  while (held !== '') {
    const { rows, rest } = takeRows(held, delimiter);
    const [line = '', ...others] = rest.split('\n');
    const last = rest === '' ? '' : `${withQuotesAsSigns(line, delimiter)}\n`;
    yield rows + last;
    held = others.join('\n');
  }
}

function takeRows(lines: string, delimiter: string): { rows: string; rest: string } {
  if (!lines.includes('"')) return { rows: lines, rest: '' };
  const given = lines.split('\n');
  const last = given.pop() ?? '';
  if (last !== '') given.push(last);
  let rows = '';
  for (let at = 0; at < given.length; ) {
    const length = rowLength(given, at, delimiter);
    if (length === 'unknown') return { rows, rest: lines.slice(startOf(given, at)) };
    const row = given.slice(at, at + Math.max(length, 1)).join('\n');
    rows += `${length === 0 ? withQuotesAsSigns(row, delimiter) : row}\n`;
    at += Math.max(length, 1);
  }
  return { rows, rest: '' };
}

/** 0 when its quotes can't be read, unknown when more lines are needed. */
function rowLength(lines: string[], from: number, delimiter: string): number | 'unknown' {
  for (let length = 1; length <= LINES_MAX; length += 1) {
    if (from + length > lines.length) return 'unknown';
    const quoting = quotingOf(lines.slice(from, from + length).join('\n'), delimiter);
    if (quoting !== 'open') return quoting === 'whole' ? length : 0;
  }
  return 0;
}

function startOf(lines: string[], index: number): number {
  return lines.slice(0, index).reduce((length, line) => length + line.length + 1, 0);
}
