import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { type Refuse, type RowProblem, readNumber, rowProblems } from '@/lib/register/import/row-problems';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { tidy } from '@/lib/shared/typed-text';
import { cyclesUntil } from '../cycles';
import { cyclePoints, type KeptActivity } from '../portfolio';
import { type TotalsColumn, totalsColumns } from './columns';
import type { TotalsRowCode } from './problems';

/** What somebody's certain points in a cycle should be. Null where the cell can't be read. */
export type ControlRow = {
  number: string;
  numberNormalised: string | null;
  cycleStart: CalendarDate | null;
  total: Hundredths | null;
  accredited: Hundredths | null;
};

export function readControlRow(
  cells: Partial<Record<TotalsColumn, string>>,
  numberPrefix: string,
): { row: ControlRow; problems: RowProblem<TotalsColumn, TotalsRowCode>[] } {
  const problems = rowProblems<TotalsColumn, TotalsRowCode>(totalsColumns, cells);
  const cell = (column: TotalsColumn) => tidy(cells[column] ?? '') || (problems.in(column)('required') ?? '');
  const number = cell('registration_number');
  const start = cell('cycle_start');
  const row = {
    number,
    numberNormalised: number && readNumber(number, numberPrefix, problems.in('registration_number')),
    cycleStart: start ? (parseCalendarDate(start) ?? problems.in('cycle_start')('date_invalid')) : null,
    total: readPoints(cell('total'), problems.in('total')),
    accredited: readPoints(cell('accredited'), problems.in('accredited')),
  };
  return { row, problems: problems.found };
}

function readPoints(given: string, refuse: Refuse<TotalsRowCode>): Hundredths | null {
  if (given === '') return null;
  const points = /^\d+([.,]\d+)?$/.test(given) ? hundredthsOf(Number(given.replace(',', '.'))) : null;
  return points ?? refuse('points_invalid');
}

/** Certain points of the cycle that begins on that day; null where somebody has none such. */
export function certainPoints(
  { registeredOn, activities }: { registeredOn: CalendarDate; activities: readonly KeptActivity[] },
  cycleStart: CalendarDate,
  normSets: readonly NormSet[],
  today: CalendarDate,
): { total: Hundredths; accredited: Hundredths } | null {
  const cycle = cyclesUntil(normSets, registeredOn, cycleStart).cycles.find(({ start }) => start === cycleStart);
  const worked = cycle && cyclePoints(activities, cycle, normSets, today);
  if (!worked?.ok) return null;
  const { total, accredited } = worked.points.standing;
  return { total: total.counted.certain, accredited: accredited.counted.certain };
}
