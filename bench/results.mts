// How the figures are kept and shown.
import { writeFileSync } from 'node:fs';

/** `cpu_ms` and its peer's are processor time of one request, where it is known. */
export type Figures = { value: number; peer_value: number; cpu_ms?: number; peer_cpu_ms?: number };
/** One figure beside what it is compared with; `ratio` is value / peer_value. */
export type Result = Figures & { name: string; unit: string; peer: string; ratio: number };

export function result({ name, unit, peer, ...figures }: Omit<Result, 'ratio'>): Result {
  const all = { ...figures, ratio: figures.value / figures.peer_value };
  const shown = Object.fromEntries(Object.entries(all).map(([figure, value]) => [figure, rounded(value)]));
  return { name, unit, peer, ...(shown as typeof all) };
}

export function writeResults(file: string, results: Result[]) {
  writeFileSync(file, `${JSON.stringify({ results }, null, 2)}\n`);
}

export function tableOf(results: Result[]): string {
  const head = ['figure', 'value', 'unit', 'beside', 'its value', 'ratio', 'CPU ms', 'its CPU ms'];
  const rows = results.map((one) => [
    one.name,
    `${one.value}`,
    one.unit,
    one.peer,
    `${one.peer_value}`,
    `${one.ratio}`,
    `${one.cpu_ms ?? ''}`,
    `${one.peer_cpu_ms ?? ''}`,
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
