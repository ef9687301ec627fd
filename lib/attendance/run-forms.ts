import { z } from 'zod';
import type { TypedValues } from '@/lib/shared/action-state';
import { type CalendarDate, dateAsTyped, readTypedDate, typedDateProblem } from '@/lib/shared/calendar-date';
import type { FieldError } from '@/lib/shared/field-errors';
import { fieldError, line, loadedVersion, oneOf, optionalTypedDate, paragraphs } from '@/lib/shared/form-fields';
import { readTypedTime, timeAsTyped } from '@/lib/shared/typed-time';
import { attended, MEETINGS_MAX } from './attended-field';
import { runEndings } from './run-states';

export const TRAINERS_MAX = 10;
/** Empty ones under those that are filled in, for what is still to be said. */
const EMPTY_ROWS = 3;
const PLACE_MAX = 200;
const JOINING_MAX = 1_000;
const NAME_MAX = 200;
const NUMBER_MAX = 40;
export const REASON_MAX = 500;

const typed = z.string().max(60).optional();
const meetingRow = z.object({ day: typed, begins: typed, ends: typed }).partial();
const trainerRow = z.object({
  name: line({ max: NAME_MAX, optional: true }),
  number: line({ max: NUMBER_MAX, optional: true }),
});

export type TypedMeeting = { day: CalendarDate; begins: number; ends: number };
export type TypedTrainer = { name: string; number: string };

const rowsOf = <T extends z.ZodType>(row: T, max: number) => z.array(row.or(z.undefined())).max(max).optional();

/** Rows of which nothing is filled in aren't there. */
const contents = {
  meetings: rowsOf(meetingRow, MEETINGS_MAX).transform((rows = [], context) => readMeetings(rows, context)),
  trainers: rowsOf(trainerRow, TRAINERS_MAX).transform((rows = [], context) => readTrainers(rows, context)),
  firstDay: optionalTypedDate(),
  lastDay: optionalTypedDate(),
  place: line({ max: PLACE_MAX, optional: true }),
  joining: paragraphs({ max: JOINING_MAX, optional: true }),
};

const daysInOrder = <R extends { firstDay: CalendarDate | null; lastDay: CalendarDate | null }>(
  { firstDay, lastDay }: R,
  context: z.RefinementCtx<R>,
) => {
  if (firstDay !== null && lastDay !== null && lastDay < firstDay)
    context.addIssue({ code: 'custom', path: ['lastDay'], message: fieldError({ code: 'first_day_after_last' }) });
};

export const planRunSchema = z.object({ courseId: z.uuid(), ...contents }).superRefine(daysInOrder);
const run = { id: z.uuid(), version: loadedVersion() };
export const changeRunSchema = z.object({ ...run, ...contents }).superRefine(daysInOrder);
export const runKeySchema = z.object(run);
export const endRunSchema = z.object({ ...run, ending: oneOf(runEndings) });

const reason = line({ max: REASON_MAX });
const row = { id: z.uuid(), rowId: z.uuid(), version: loadedVersion(), reason };
export const removeAttendanceSchema = z.object(row);
export const changeAttendanceSchema = z.object({ ...row, attended });
export const addAttendanceSchema = z.object({
  id: z.uuid(),
  number: line({ max: NUMBER_MAX }),
  name: line({ max: NAME_MAX }),
  completedOn: optionalTypedDate(),
  attended,
  reason,
});
export const unlistSchema = z.object({ id: z.uuid(), rowId: z.uuid() });
export const savedListSchema = z.object(run);
export const doorCodeSchema = z.object({ code: line({ max: 20 }) });
export const scanSchema = z.object({ scan: z.string().max(2_000) });
type Context = z.RefinementCtx<unknown>;

function readMeetings(rows: readonly (z.output<typeof meetingRow> | undefined)[], context: Context): TypedMeeting[] {
  const meetings = rows.flatMap((given, index): TypedMeeting[] => {
    const { day = '', begins = '', ends = '' } = given ?? {};
    if ([day, begins, ends].every((part) => part.trim() === '')) return [];
    const wrong = (field: string, error: FieldError) => {
      context.addIssue({ code: 'custom', path: [index, field], message: fieldError(error) });
      return null;
    };
    const on =
      readTypedDate(day) ?? wrong('day', day.trim() === '' ? { code: 'required' } : { code: typedDateProblem(day) });
    const from = timeIn(begins, (error) => wrong('begins', error));
    const to = timeIn(ends, (error) => wrong('ends', error));
    if (on === null || from === null || to === null) return [];
    if (to <= from) wrong('ends', { code: 'end_before_start' });
    return [{ day: on, begins: from, ends: to }];
  });
  return meetings.sort((a, b) => (a.day === b.day ? a.begins - b.begins : a.day < b.day ? -1 : 1));
}

function timeIn(text: string, wrong: (error: FieldError) => null): number | null {
  return readTypedTime(text) ?? wrong(text.trim() === '' ? { code: 'required' } : { code: 'not_a_time' });
}

function readTrainers(rows: readonly (TypedTrainer | undefined)[], context: Context): TypedTrainer[] {
  return rows.flatMap((given, index) => {
    const { name = '', number = '' } = given ?? {};
    if (name === '' && number === '') return [];
    if (name === '')
      context.addIssue({ code: 'custom', path: [index, 'name'], message: fieldError({ code: 'required' }) });
    return [{ name, number }];
  });
}

type Shown = {
  meetings: readonly TypedMeeting[];
  trainers: readonly TypedTrainer[];
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  place: string;
  joining: string;
};

export function runValues(shown: Shown | null): TypedValues {
  if (!shown) return {};
  const { meetings, trainers, firstDay, lastDay, place, joining } = shown;
  const of = (list: string, rows: readonly Record<string, string>[]) =>
    rows.flatMap((fields, index) =>
      Object.entries(fields).map(([field, value]) => [`${list}.${index}.${field}`, value] as const),
    );
  return {
    ...Object.fromEntries(
      of(
        'meetings',
        meetings.map(({ day, begins, ends }) => ({
          day: dateAsTyped(day),
          begins: timeAsTyped(begins),
          ends: timeAsTyped(ends),
        })),
      ),
    ),
    ...Object.fromEntries(of('trainers', trainers)),
    ...{ firstDay: dateAsTyped(firstDay), lastDay: dateAsTyped(lastDay), place, joining },
  };
}

/** How many rows a form shows. */
export function rowsShown(filled: number, max: number): number {
  return Math.min(max, filled + EMPTY_ROWS);
}
