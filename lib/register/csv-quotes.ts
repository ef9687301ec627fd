/**
 * How the quotes in a piece of CSV stand, line by line: `whole` where each cell is quoted from its first to its last sign
 * or not at all; `open` where the last cell goes on behind the end; `stray` where a quote stands elsewhere in a cell.
 */
export type Quoting = 'whole' | 'open' | 'stray';

/** Reads the quotes of a row, without the line end behind it; `delimiter` is one sign. */
export function quotingOf(row: string, delimiter: string): Quoting {
  let at = 0;
  for (;;) {
    if (row[at] === '"') {
      const end = endOfQuoted(row, at + 1);
      if (end === -1) return 'open';
      at = end + 1;
      if (at < row.length && row[at] !== delimiter) return 'stray';
    } else {
      const next = row.indexOf(delimiter, at);
      const quote = row.indexOf('"', at);
      if (quote !== -1 && (next === -1 || quote < next)) return 'stray';
      at = next === -1 ? row.length : next;
    }
    if (at >= row.length) return 'whole';
    at += 1;
  }
}

/** A line of which every quote is a sign of its cell, written so that a reader of CSV gives it back as it stands. */
export function withQuotesAsSigns(line: string, delimiter: string): string {
  return line
    .split(delimiter)
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(delimiter);
}

/** Where the quote is that ends a quoted cell; two behind each other are one sign of it. */
function endOfQuoted(row: string, from: number): number {
  for (let at = row.indexOf('"', from); at !== -1; at = row.indexOf('"', at + 2)) if (row[at + 1] !== '"') return at;
  return -1;
}
