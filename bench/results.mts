// How the figures are kept and shown.
import { writeFileSync } from 'node:fs';

/** One figure beside what it is compared with; `ratio` is value / peer_value. */
export type Result = { name: string; value: number; unit: string; peer: string; peer_value: number; ratio: number };

export function result(figure: Omit<Result, 'ratio'>): Result {
  const value = rounded(figure.value);
  const peer_value = rounded(figure.peer_value);
  return { ...figure, value, peer_value, ratio: rounded(figure.value / figure.peer_value) };
}

export function writeResults(file: string, results: Result[]) {
  writeFileSync(file, `${JSON.stringify({ results }, null, 2)}\n`);
}

export function tableOf(results: Result[]): string {
  const head = ['figure', 'value', 'unit', 'beside', 'its value', 'ratio'];
  const rows = results.map((one) => [
    one.name,
    `${one.value}`,
    one.unit,
    one.peer,
    `${one.peer_value}`,
    `${one.ratio}`,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** Three figures that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(value >= 100 ? 4 : 3));
}
