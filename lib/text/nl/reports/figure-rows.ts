import { type FigureName, type ShownRow, WHOLE_PERIOD } from '@/lib/reports/figures';
import { figuresText, periodName, pointsRange } from './figures';

/** A row under the words for its key; types by the norm set in force. */
export function labelledRows(
  name: FigureName,
  rows: readonly ShownRow[],
  typeNames: ReadonlyMap<string, string>,
): { label: string; values: (number | null)[] }[] {
  const labelOf = ({ key }: ShownRow, index: number) => {
    if (name === 'points') return pointsRange(key, rows[index + 1]?.key);
    if (name === 'activities') return typeNames.get(key) ?? key;
    return key === WHOLE_PERIOD ? figuresText.wholePeriod : periodName(key);
  };
  return rows.map((row, index) => ({ label: labelOf(row, index), values: row.values }));
}
