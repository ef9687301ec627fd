import { letterCount } from '@/lib/names/name-characters';
import { importedNumberProblem } from '@/lib/register/import/imported-number';
import { isTwiceEncoded } from '@/lib/register/import/twice-encoded';
import { readTypedNumber } from '@/lib/register/typed-number';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { readTypedDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { tidy } from '@/lib/shared/typed-text';
import { LINE_MAX, type ListLine, linesOfList } from './list-cells';
import { headerOf, type ListColumn } from './list-columns';
import { isMarked, readMeetings, wholeAsNone } from './list-marks';
import { cellsWithoutHeader, type NamedCells, tidyName } from './list-words';

export const LIST_ROWS_MAX = 5_000;
export const LIST_BYTES_MAX = 10 * 1024 * 1024;
const NUMBER_TYPED_MAX = 40;
const NAME_TYPED_MAX = 250;

export const rowProblemCodes = [
  'number_missing',
  'number_unclear',
  'number_spoiled',
  'name_missing',
  'letters_spoiled',
  'line_too_long',
  'meetings_unclear',
  'absent',
  'day_missing',
  'day_outside',
] as const;
export type RowProblem = (typeof rowProblemCodes)[number];

/** `meetings` is [] for all of them. */
export type AttendanceRow = {
  line: number;
  number: string;
  numberNormalised: string;
  name: string;
  meetings: number[];
  completedOn: CalendarDate | null;
};
export type ReadRow = AttendanceRow | { line: number; text: string; problem: RowProblem };

/** Of e-learning the days are those on which it can have been completed, up to today. */
export type ListedRun = {
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  isStanding: boolean;
  meetingDays: readonly CalendarDate[];
};
type Reading = {
  numberPrefix: string;
  run: ListedRun;
  /** What holds for a row that says nothing of it itself. */
  meetings?: readonly number[];
  completedOn?: CalendarDate | null;
};

export type ListReason = { code: 'list_empty' } | { code: 'list_too_long'; most: number };

const TOO_LONG = refused({ code: 'list_too_long', most: LIST_ROWS_MAX } as const);

/** Each line with anything is a row, but for headers, wherever they were pasted along. */
export function readAttendanceList(
  text: string,
  reading: Reading,
): Accepted<{ rows: ReadRow[] }> | Refused<ListReason> {
  const rows: ReadRow[] = [];
  let header: ListColumn[] | null = null;
  const lines = linesOfList(text);
  if (lines === null) return TOO_LONG;
  for (const line of lines) {
    const next = headerOf(line.cells);
    if (next) {
      header = next;
      continue;
    }
    if (rows.length === LIST_ROWS_MAX) return TOO_LONG;
    rows.push(readRow(line, header, reading));
  }
  return rows.length > 0 ? accepted({ rows }) : refused({ code: 'list_empty' });
}

export function isReadable(row: ReadRow): row is AttendanceRow {
  return 'numberNormalised' in row;
}

function readRow(line: ListLine, header: ListColumn[] | null, reading: Reading): ReadRow {
  const read = line.text.length > LINE_MAX ? 'line_too_long' : partsOf(line, header, reading);
  if (typeof read !== 'string') return { line: line.line, ...read };
  return { line: line.line, text: tidy(line.text.slice(0, LINE_MAX)).slice(0, NAME_TYPED_MAX), problem: read };
}

function partsOf(line: ListLine, header: ListColumn[] | null, reading: Reading) {
  const cells = header ? cellsByHeader(line.cells, header) : cellsWithoutHeader(line.cells, reading.numberPrefix);
  if (cells === null) return 'number_unclear';
  const who = whoOf(cells, reading.numberPrefix);
  if (typeof who === 'string') return who;
  const when = whenOf(cells, reading);
  return typeof when === 'string' ? when : { ...who, ...when };
}

function cellsByHeader(cells: readonly string[], header: ListColumn[]): NamedCells {
  const of = (kind: ListColumn['kind']) =>
    cells.filter((cell, at) => header[at]?.kind === kind && cell !== '').join(' ');
  const marks = header.flatMap((column, at): [number, string][] =>
    column.kind === 'meeting' ? [[column.position, cells[at] ?? '']] : [],
  );
  return {
    number: of('number'),
    name: [of('initials'), of('prefix'), of('surname'), of('name')].filter((part) => part !== '').join(' '),
    ...(header.some(({ kind }) => kind === 'meetings') && { meetings: of('meetings') }),
    ...(marks.length > 0 && { marks }),
    completed: of('completed'),
  };
}

type Who = Pick<AttendanceRow, 'number' | 'numberNormalised' | 'name'>;

function whoOf({ number, name }: NamedCells, prefix: string): Who | RowProblem {
  const given = number.replaceAll('#', '').trim();
  const typed = readTypedNumber(given || name, prefix);
  if (!typed) return 'number_missing';
  if (given !== '' && importedNumberProblem(given) === 'number_of_spreadsheet') return 'number_spoiled';
  const named = tidyName(given === '' ? typed.names : name || typed.names);
  if (isTwiceEncoded(named)) return 'letters_spoiled';
  if (letterCount(named) < 2) return 'name_missing';
  if (typed.number.length > NUMBER_TYPED_MAX || given.length > NUMBER_TYPED_MAX) return 'number_unclear';
  return {
    number: given || typed.number,
    numberNormalised: typed.number,
    name: named.slice(0, NAME_TYPED_MAX),
  };
}

type When = Pick<AttendanceRow, 'meetings' | 'completedOn'>;

function whenOf(cells: NamedCells, { run, meetings = [], completedOn = null }: Reading): When | RowProblem {
  const typedDay = (cells.completed ?? '').replace(/\s+\d{1,2}[:.]\d{2}.*$/, '');
  const day = typedDay === '' ? completedOn : readTypedDate(typedDay);
  if (typedDay !== '' && day === null) return 'day_missing';
  if (day !== null && (day < run.firstDay || day > run.lastDay)) return 'day_outside';
  if (run.isStanding) return day === null ? 'day_missing' : { meetings: [], completedOn: day };
  const attended = attendedOf(cells, run.meetingDays.length);
  if (typeof attended === 'string') return attended;
  if (attended) return { meetings: attended, completedOn: null };
  const onDay = run.meetingDays.flatMap((meetingDay, at) => (meetingDay === day ? [at + 1] : []));
  if (day !== null && onDay.length === 0) return 'day_outside';
  const named = day === null ? meetings : onDay;
  if (named.some((position) => position > run.meetingDays.length)) return 'meetings_unclear';
  return { meetings: wholeAsNone(named, run.meetingDays.length), completedOn: null };
}

/** Null where the list says nothing of meetings. */
function attendedOf({ meetings, marks }: NamedCells, count: number): number[] | null | RowProblem {
  if (marks) {
    const said = marks.map(([position, cell]) => ({ position, marked: isMarked(cell) }));
    if (said.some(({ position, marked }) => marked === null || position > count)) return 'meetings_unclear';
    const positions = said.flatMap(({ position, marked }) => (marked ? [position] : []));
    return positions.length === 0 ? 'absent' : wholeAsNone(positions, count);
  }
  if (meetings === undefined) return null;
  if (isMarked(meetings) === false) return 'absent';
  return readMeetings(meetings, count) ?? 'meetings_unclear';
}
