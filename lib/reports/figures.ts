import { z } from 'zod';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';

const days = ['median', 'average'] as const;

/** In the order of /beheer/cijfers; each with its series, in the order of the numbers of a row. */
export const figureSeries = {
  register: ['registered', 'certified'],
  cases: ['came', 'decided', 'late', 'waiting'],
  case_days: days,
  reviews: ['came', 'decided', 'waiting'],
  review_days: days,
  certifications: ['came', 'decided', 'late', 'waiting'],
  certification_days: days,
  points: ['people'],
  activities: ['handed_in', 'approved'],
  courses: ['runs', 'attendances'],
} as const;
export type FigureName = keyof typeof figureSeries;
export type FigureSeries = (typeof figureSeries)[FigureName][number];
export const figureNames = Object.keys(figureSeries) as FigureName[];

const kinds = { cases: 'aanvragen', reviews: 'activiteiten', certifications: 'certificeringen' } as const;
/** What comes in and is decided on: /beheer/cijfers shows one of these at a time, by itself the first. */
export type Handled = keyof typeof kinds;

export const handledFigures: Record<Handled, FigureName[]> = {
  cases: ['cases', 'case_days'],
  reviews: ['reviews', 'review_days'],
  certifications: ['certifications', 'certification_days'],
};
export const handledKinds = Object.keys(kinds) as Handled[];

export function readHandled(params: AddressParams): Handled {
  const asked = firstValue(params.soort);
  return handledKinds.find((kind) => kinds[kind] === asked) ?? 'cases';
}

export function handledHref(kind: Handled): string {
  return kind === 'cases' ? '/beheer/cijfers' : `/beheer/cijfers?soort=${kinds[kind]}`;
}

/** Everything of a figure's period together. */
export const WHOLE_PERIOD = 'all';

/** `key` is a month, a quarter, a number of points or a code; what it is called is for whoever prints it. */
const row = z.object({
  key: z.string(),
  values: z.array(z.int()),
  /** Of values that are days: from how many decisions they were worked out. */
  decisions: z.int().optional(),
});
export const figureRows = z.array(row);
export type FigureRow = z.output<typeof row>;

export type Figure = { name: FigureName; day: CalendarDate; rows: FigureRow[] };

/** Null: so few that one of them might be known by it, or days of no decision. Nobody at all gives nobody away. */
export type ShownRow = { key: string; values: (number | null)[] };

export function shownRows(rows: readonly FigureRow[], hideBelow: number): ShownRow[] {
  const isShown = (value: number, decisions?: number) =>
    decisions === undefined ? value === 0 || value >= hideBelow : decisions >= fewestDecisions(hideBelow);
  return rows.map(({ key, values, decisions }) => ({
    key,
    values: values.map((value) => (isShown(value, decisions) ? value : null)),
  }));
}

/** Of months, for a plot: without those before the first that says anything; the last one stands there in any case. */
export function fromFirstTold<Row extends Pick<ShownRow, 'values'>>(name: FigureName, rows: readonly Row[]): Row[] {
  const isOfMonths = Object.values(handledFigures).flat().includes(name);
  // Days that are told may be none; so few of anything else that they are hidden are some.
  const isTold = (value: number | null) => (isOfDays(name) ? value !== null : value !== 0);
  return isOfMonths ? rows.slice(rows.findIndex(({ values }) => values.some(isTold))) : [...rows];
}

export function fewestDecisions(hideBelow: number): number {
  return Math.max(1, hideBelow);
}

/** Whether its numbers are days, and so no counts of people. */
export function isOfDays(name: FigureName): boolean {
  return figureSeries[name] === days;
}

export function isFigureName(name: string): name is FigureName {
  return figureNames.some((known) => known === name);
}
