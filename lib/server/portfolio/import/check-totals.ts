import 'server-only';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type pg from 'pg';
import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { readTotalsHeader, type TotalsColumn } from '@/lib/portfolio/import/columns';
import { type ControlRow, certainPoints, readControlRow } from '@/lib/portfolio/import/control-totals';
import type { TotalsProblemCode } from '@/lib/portfolio/import/problems';
import { type ListedActivity, readActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import type { OnProgress } from '@/lib/server/register/import/import-transaction';
import { readCsv } from '@/lib/server/register/import/read-csv';
import { widthProblems } from '@/lib/server/register/import/stage-file';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { totalsDifferMessage, totalsMessage } from '@/lib/text/nl/portfolio/import';

export type TotalsCheck = {
  control: string;
  /** Where whoever differs is listed. */
  listed: string;
  normSets: readonly NormSet[];
  numberPrefix: string;
  today: CalendarDate;
  onProgress?: OnProgress;
};

type Line = { line: number; row: ControlRow; wrong: Parameters<typeof totalsMessage>[0][] };
type Person = { registeredOn: CalendarDate; activities: ListedActivity[] };
type Difference = {
  line: number;
  registration_number: string;
  cycle_start: string;
  column: TotalsColumn | '';
  code: TotalsProblemCode;
  expected: number | '';
  actual: number | '';
  message: string;
};

const LINES = 100;
const COLUMNS = ['line', 'registration_number', 'cycle_start', 'column', 'code', 'expected', 'actual', 'message'];

/** Inside the import, so of what would be there after it. Answers how many lines of the control file don't agree. */
export async function checkTotals(client: pg.ClientBase, check: TotalsCheck): Promise<number> {
  const differing = new Set<number>();
  async function* counted() {
    for await (const difference of differencesOf(client, check)) {
      differing.add(difference.line);
      yield difference;
    }
  }
  await pipeline(
    Readable.from(counted()),
    stringify({ header: true, columns: COLUMNS, escape_formulas: true }),
    createWriteStream(check.listed),
  );
  if (differing.size === 0) await rm(check.listed, { force: true });
  return differing.size;
}

async function* differencesOf(client: pg.ClientBase, check: TotalsCheck): AsyncGenerator<Difference> {
  const { control, numberPrefix, onProgress } = check;
  const { size } = await stat(control);
  const lines: Line[] = [];
  const onRead = (done: number) => onProgress?.({ step: 'checking', done, total: size });
  for await (const csvRow of readCsv(control, readTotalsHeader, onRead)) {
    const { line, cells } = csvRow;
    const { row, problems } = readControlRow(cells, numberPrefix);
    lines.push({ line, row, wrong: [...widthProblems(csvRow), ...problems] });
    if (lines.length >= LINES) yield* await compare(client, lines.splice(0), check);
  }
  yield* await compare(client, lines, check);
}

async function compare(client: pg.ClientBase, lines: Line[], check: TotalsCheck): Promise<Difference[]> {
  const people = await loadPeople(
    client,
    lines.flatMap(({ row }) => row.numberNormalised ?? []),
  );
  return lines.flatMap((line) => compareOne(line, people.get(line.row.numberNormalised ?? ''), check));
}

function compareOne(line: Line, person: Person | undefined, { normSets, today }: TotalsCheck): Difference[] {
  if (line.wrong.length > 0) return line.wrong.map((problem) => problemOf(line, problem));
  const { cycleStart, total, accredited } = line.row;
  if (!person) return [problemOf(line, { column: 'registration_number', code: 'unknown_number', figure: null })];
  if (cycleStart === null || total === null || accredited === null) throw new Error('A row without problems is whole');
  const certain = certainPoints(person, cycleStart, normSets, today);
  if (!certain) return [problemOf(line, { column: 'cycle_start', code: 'unknown_cycle', figure: null })];
  return [
    ...differs(line, 'total', total, certain.total),
    ...differs(line, 'accredited', accredited, certain.accredited),
  ];
}

function differs(line: Line, column: TotalsColumn, wanted: Hundredths, found: Hundredths): Difference[] {
  if (wanted === found) return [];
  const [expected, actual] = [decimalOf(wanted), decimalOf(found)];
  const message = totalsDifferMessage(expected, actual);
  return [{ ...whose(line), column, code: 'differs', expected, actual, message }];
}

function problemOf(line: Line, problem: Parameters<typeof totalsMessage>[0]): Difference {
  const { column, code } = problem;
  return { ...whose(line), column: column ?? '', code, expected: '', actual: '', message: totalsMessage(problem) };
}

function whose({ line, row }: Line) {
  return { line, registration_number: row.number, cycle_start: row.cycleStart ?? '' };
}

async function loadPeople(client: pg.ClientBase, numbers: string[]): Promise<Map<string, Person>> {
  const { rows } = await client.query<{ id: string; number: string; registeredOn: CalendarDate }>(
    `SELECT r.id, n.number_normalised AS number, r.registered_on::text AS "registeredOn"
     FROM registration n JOIN registration r ON r.id = coalesce(n.merged_into_id, n.id)
     WHERE n.number_normalised = ANY ($1) AND r.erased_at IS NULL`,
    [numbers],
  );
  const activities = await readActivitiesOfAll(
    rows.map(({ id }) => id),
    async (statement) => (await client.query<{ stored: unknown }>(statement)).rows,
  );
  return new Map(
    rows.map(({ id, number, registeredOn }) => [number, { registeredOn, activities: activities.get(id) ?? [] }]),
  );
}
