import type { FigureName, ShownRow } from '@/lib/reports/figures';
import { pointsRange, quarterName } from './figures';

/** A row under the words for its key; types by the norm set in force. */
export function labelledRows(
  name: FigureName,
  rows: readonly ShownRow[],
  typeNames: ReadonlyMap<string, string>,
): { label: string; values: (number | null)[] }[] {
  const labelOf = ({ key }: ShownRow, index: number) => {
    if (name === 'points') return pointsRange(key, rows[index + 1]?.key);
    return name === 'activities' ? (typeNames.get(key) ?? key) : quarterName(key);
  };
  return rows.map((row, index) => ({ label: labelOf(row, index), values: row.values }));
}
