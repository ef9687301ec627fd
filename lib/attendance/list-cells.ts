import { separatorIn } from '@/lib/register/import/columns';
import { quotingOf } from '@/lib/register/import/csv-quotes';
import { tidy } from '@/lib/shared/typed-text';

/** A line of a pasted list, from the line on which it begins, counted from 1. Cells are tidied. */
export type ListLine = { line: number; text: string; cells: string[] };

/** A quoted cell of a spreadsheet may go over a few lines; what goes on longer is a stray quote. */
const LINES_OF_CELL = 5;
/** No row of a list is as long. */
export const LINE_MAX = 1_000;
/** Empty ones and headers too: what has more isn't read to its end. */
const LINES_MAX = 20_000;

/** Those with anything on them; null for more than are read. */
export function linesOfList(text: string): ListLine[] | null {
  const physical = text.replace(/^\uFEFF/, '').split(/\r\n?|[\n\u2028\u2029\v\f]/);
  if (physical.length > LINES_MAX) return null;
  const delimiter = delimiterOf(physical);
  const lines: ListLine[] = [];
  for (let at = 0; at < physical.length; ) {
    const { row, count } = wholeRow(physical, at, delimiter);
    if (tidy(row) !== '' && !(at === 0 && separatorIn(row) !== null))
      lines.push({ line: at + 1, text: row, cells: row.length > LINE_MAX ? [] : cellsOf(row, delimiter) });
    at += count;
  }
  return lines;
}

/** A comma is no delimiter while there is another one: it stands in names. */
function delimiterOf(lines: readonly string[]): string {
  const named = separatorIn(lines[0] ?? '');
  if (named !== null) return named;
  const having = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  if (having('\t') > 0) return '\t';
  return having(';') >= having(',') && having(';') > 0 ? ';' : ',';
}

function wholeRow(lines: readonly string[], from: number, delimiter: string): { row: string; count: number } {
  const first = lines[from] ?? '';
  if (!first.includes('"')) return { row: first, count: 1 };
  let row = first;
  for (let count = 1; count <= LINES_OF_CELL && row.length <= LINE_MAX; count += 1) {
    if (quotingOf(row, delimiter) !== 'open') return { row, count };
    row = `${row}\n${lines[from + count] ?? ''}`;
  }
  return { row: first, count: 1 };
}

function cellsOf(row: string, delimiter: string): string[] {
  if (quotingOf(row, delimiter) !== 'whole') return row.replaceAll('"', ' ').split(delimiter).map(tidy);
  const cells: string[] = [];
  for (let at = 0; at <= row.length; ) {
    const end = row[at] === '"' ? endOfQuoted(row, at + 1) : -1;
    const next = row.indexOf(delimiter, end === -1 ? at : end);
    const stop = next === -1 ? row.length : next;
    cells.push(tidy(end === -1 ? row.slice(at, stop) : row.slice(at + 1, end).replaceAll('""', '"')));
    at = stop + delimiter.length;
  }
  return cells;
}

function endOfQuoted(row: string, from: number): number {
  for (let at = row.indexOf('"', from); at !== -1; at = row.indexOf('"', at + 2)) if (row[at + 1] !== '"') return at;
  return row.length;
}
