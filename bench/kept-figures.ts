// The ratios that were committed, and which of a new run are worse than they may be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Ratio = { name: string; unit: string; ratio: number };
/** By the figure's name. */
export type KeptFigures = Record<string, number>;

/** What is left of a committed ratio at least: a fall by a fifth is too much. */
const LEFT_AT_LEAST = 0.8;
/** Of times and sizes less is better, of all else more. */
const LESS_IS_BETTER = new Set(['ms', 's', 'MB']);

export function readKept(file: string): KeptFigures {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptFigures) : {};
}

export function writeKept(file: string, kept: KeptFigures, results: Ratio[]) {
  const now = Object.fromEntries(results.map(({ name, ratio }) => [name, ratio]));
  writeFileSync(file, `${JSON.stringify({ ...kept, ...now }, null, 2)}\n`);
}

/** Those that were committed and that this run didn't measure, as without a Postgres server. */
export function unmeasuredFigures(kept: KeptFigures, results: Pick<Ratio, 'name'>[]): string[] {
  return Object.keys(kept).filter((name) => !results.some((one) => one.name === name));
}

/** A line each; a figure that was never committed can't have fallen. */
export function fallenFigures(kept: KeptFigures, results: Ratio[]): string[] {
  return results.flatMap(({ name, unit, ratio }) => {
    const before = kept[name];
    if (before === undefined) return [];
    const left = LESS_IS_BETTER.has(unit) ? before / ratio : ratio / before;
    return left < LEFT_AT_LEAST ? [`${name}: a ratio of ${ratio}, which was ${before}`] : [];
  });
}
