import { z } from 'zod';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** In the order of /beheer/cijfers; each with its series, in the order of the numbers of a row. */
export const figureSeries = {
  register: ['registered', 'certified'],
  cases: ['came', 'decided', 'late', 'waiting'],
  points: ['people'],
  activities: ['handed_in', 'approved'],
  courses: ['runs', 'attendances'],
} as const;
export type FigureName = keyof typeof figureSeries;
export type FigureSeries = (typeof figureSeries)[FigureName][number];
export const figureNames = Object.keys(figureSeries) as FigureName[];

/** `key` is a quarter, a number of points or a code; what it is called is for whoever prints it. */
const row = z.object({ key: z.string(), values: z.array(z.int()) });
export const figureRows = z.array(row);
export type FigureRow = z.output<typeof row>;

export type Figure = { name: FigureName; day: CalendarDate; rows: FigureRow[] };

/** Null: so few that one of them might be known by it. Nobody at all gives nobody away. */
export type ShownRow = { key: string; values: (number | null)[] };

export function shownRows(rows: readonly FigureRow[], hideBelow: number): ShownRow[] {
  return rows.map(({ key, values }) => ({
    key,
    values: values.map((value) => (value > 0 && value < hideBelow ? null : value)),
  }));
}

export function isFigureName(name: string): name is FigureName {
  return figureNames.some((known) => known === name);
}
