import type { Hundredths } from '@/lib/content/amounts';
import type { FigureRow } from './figures';

const PARTS = 8;

/** In steps of an eighth of what the norm set asks in all; the last one is for whoever has it all, or more. */
export function pointsHistogram(certain: readonly Hundredths[], total: Hundredths): FigureRow[] {
  const step = Math.max(1, Math.ceil(total / PARTS));
  const counts = new Array<number>(PARTS + 1).fill(0);
  for (const points of certain) {
    const part = Math.min(PARTS, Math.floor(points / step));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts.map((people, part) => ({ key: String((part * step) / 100), values: [people] }));
}

/** Of two pages of people. */
export function addedUp(one: readonly FigureRow[], other: readonly FigureRow[]): FigureRow[] {
  if (one.length === 0) return [...other];
  return one.map(({ key, values }, index) => ({
    key,
    values: values.map((value, place) => value + (other[index]?.values[place] ?? 0)),
  }));
}
