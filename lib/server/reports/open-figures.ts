import 'server-only';
import { normSetOn } from '@/lib/content/normset-index';
import { type FigureName, figureNames, type ShownRow, shownRows } from '@/lib/reports/figures';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { listFigures } from './data/figures';

export type ShownFigure = { name: FigureName; rows: ShownRow[] };
export type ShownFigures = {
  figures: ShownFigure[];
  /** Null: none were worked out yet. */
  day: CalendarDate | null;
  hideBelow: number;
  /** By its code, as the norm set in force calls a type. */
  typeNames: Map<string, string>;
};

export async function openFigures(today: CalendarDate): Promise<ShownFigures> {
  const [kept, normSets, { figuresHideBelow: hideBelow }] = await Promise.all([
    listFigures(),
    loadNormSets(),
    getSettings(today),
  ]);
  const types = normSetOn(normSets, today)?.activityTypes ?? [];
  return {
    figures: figureNames.flatMap((name) => {
      const found = kept.find((figure) => figure.name === name);
      return found ? [{ name, rows: shownRows(found.rows, hideBelow) }] : [];
    }),
    day: kept.map(({ day }) => day).toSorted()[0] ?? null,
    hideBelow,
    typeNames: new Map(types.map(({ code, name }) => [code, name])),
  };
}
