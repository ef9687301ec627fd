import type { Hundredths } from '@/lib/content/amounts';
import { choice, type Refuse, type RowProblem, readNumber, rowProblems } from '@/lib/register/import/row-problems';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { tidy } from '@/lib/shared/typed-text';
import { readUnits } from '../activity-forms';
import { type TypePeriod, typesKnown } from '../type-offer';
import { type ActivityColumn, activityColumns } from './columns';
import type { ActivityRowCode } from './problems';

/** Only a row without problems is whole. */
export type ActivityRow = {
  numberNormalised: string | null;
  reference: string;
  typeCode: string;
  title: string;
  organiser: string;
  firstDay: CalendarDate | null;
  lastDay: CalendarDate | null;
  units: Hundredths | null;
  isAccredited: boolean;
};

type Cells<Column extends string> = Partial<Record<Column, string>>;
type Facts = { today: CalendarDate; numberPrefix: string; periods: readonly TypePeriod[] };

const REFERENCE_MAX = 100;
const TYPE_MAX = 100;
const TEXT_MAX = 200;

export function readActivityRow(
  cells: Cells<ActivityColumn>,
  { today, numberPrefix, periods }: Facts,
): { row: ActivityRow; problems: RowProblem<ActivityColumn, ActivityRowCode>[] } {
  const problems = rowProblems<ActivityColumn, ActivityRowCode>(activityColumns, cells);
  const cell = (column: ActivityColumn) => tidy(cells[column] ?? '');
  const needed = (column: ActivityColumn, max: number) => text(cell(column), max, problems.in(column), true);
  const number = cell('registration_number') || problems.in('registration_number')('required');
  const lastDay = readLastDay(cell('last_day'), today, problems.in('last_day'));
  const typeCode = needed('type', TYPE_MAX);
  if (typeCode && lastDay && !typesKnown(periods, lastDay).some(({ code }) => code === typeCode))
    problems.in('type')('type_not_in_norm');
  const row = {
    numberNormalised: number && readNumber(number, numberPrefix, problems.in('registration_number')),
    reference: needed('reference', REFERENCE_MAX),
    typeCode,
    title: needed('title', TEXT_MAX),
    organiser: text(cell('organiser'), TEXT_MAX, problems.in('organiser')),
    firstDay: readFirstDay(cell('first_day'), lastDay, problems.in('first_day')),
    lastDay,
    units: readAmount(cell('units'), problems.in('units')),
    isAccredited: choice(cell('accredited').toLowerCase() || 'no', ['yes', 'no'], problems.in('accredited')) === 'yes',
  };
  return { row, problems: problems.found };
}

function text(given: string, max: number, refuse: Refuse<ActivityRowCode>, isNeeded = false): string {
  if (isNeeded && given === '') refuse('required');
  if (given.length > max) refuse('too_long', max);
  return given;
}

function readLastDay(given: string, today: CalendarDate, refuse: Refuse<ActivityRowCode>): CalendarDate | null {
  if (given === '') return refuse('required');
  const day = parseCalendarDate(given);
  if (!day) return refuse('date_invalid');
  return day > today ? refuse('date_in_future') : day;
}

function readFirstDay(
  given: string,
  lastDay: CalendarDate | null,
  refuse: Refuse<ActivityRowCode>,
): CalendarDate | null {
  if (given === '') return null;
  const day = parseCalendarDate(given);
  if (!day) return refuse('date_invalid');
  return lastDay && day > lastDay ? refuse('first_day_after_last') : day;
}

function readAmount(given: string, refuse: Refuse<ActivityRowCode>): Hundredths | null {
  if (given === '') return refuse('required');
  const units = readUnits(given);
  return typeof units === 'number' ? units : refuse('units_invalid');
}
