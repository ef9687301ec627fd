/** `whole`: cells are quoted entirely or not at all; `open`: the last goes on; `stray`: a quote stands elsewhere. */
export type Quoting = 'whole' | 'open' | 'stray';

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

export function withQuotesAsSigns(line: string, delimiter: string): string {
  return line
    .split(delimiter)
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(delimiter);
}

function endOfQuoted(row: string, from: number): number {
  for (let at = row.indexOf('"', from); at !== -1; at = row.indexOf('"', at + 2)) if (row[at + 1] !== '"') return at;
  return -1;
}
