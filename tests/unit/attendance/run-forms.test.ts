import { attendedField } from '@/lib/attendance/attended-field';
import { changeAttendanceSchema, planRunSchema, rowsShown, runValues } from '@/lib/attendance/run-forms';
import { calendarDate } from '@/lib/shared/calendar-date';
import { readFieldErrors } from '@/lib/shared/form-fields';
import { typedForm } from '@/lib/shared/typed-form';
import { readTypedTime, timeAsTyped } from '@/lib/shared/typed-time';

const courseId = 'a0000000-0000-4000-8000-000000000001';

function typed(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ courseId, ...fields })) form.append(name, value);
  return planRunSchema.safeParse(typedForm(form).input);
}
const errorsOf = (fields: Record<string, string>) => {
  const read = typed(fields);
  return read.success ? {} : readFieldErrors(read.error);
};

const morning = { 'meetings.0.day': '9-11-2026', 'meetings.0.begins': '9.30', 'meetings.0.ends': '12:00' };

describe('a run as it is typed', () => {
  it('has its meetings in the order of their days, and none of the empty rows', () => {
    const read = typed({
      ...morning,
      ...{ 'meetings.1.day': '', 'meetings.1.begins': '', 'meetings.1.ends': '' },
      ...{ 'meetings.2.day': '2-11-2026', 'meetings.2.begins': '13', 'meetings.2.ends': '17 uur' },
      ...{ 'trainers.0.name': 'K. de Wit', 'trainers.0.number': 'LKLR-104233', 'trainers.1.name': '' },
    });
    expect(read.data).toMatchObject({
      meetings: [
        { day: '2026-11-02', begins: 780, ends: 1020 },
        { day: '2026-11-09', begins: 570, ends: 720 },
      ],
      trainers: [{ name: 'K. de Wit', number: 'LKLR-104233' }],
    });
  });

  it.each([
    ['a day that isn’t one', { 'meetings.0.day': '31-11-2026' }, 'meetings.0.day', { code: 'not_a_date' }],
    ['no day', { 'meetings.0.day': '' }, 'meetings.0.day', { code: 'required' }],
    ['no end', { 'meetings.0.ends': '' }, 'meetings.0.ends', { code: 'required' }],
    ['a time that isn’t one', { 'meetings.0.begins': 'half tien' }, 'meetings.0.begins', { code: 'not_a_time' }],
    ['an end before its begin', { 'meetings.0.ends': '9.00' }, 'meetings.0.ends', { code: 'end_before_start' }],
    ['a trainer without a name', { 'trainers.0.number': '104233' }, 'trainers.0.name', { code: 'required' }],
    [
      'a last day before the first',
      { firstDay: '2-11-2026', lastDay: '1-11-2026' },
      'lastDay',
      { code: 'first_day_after_last' },
    ],
  ])('with %s is sent back', (_, fields, name, error) => {
    expect(errorsOf({ ...morning, ...fields })).toEqual({ [name]: error });
  });

  it('comes back as it was typed', () => {
    const read = typed(morning);
    if (!read.success) throw new Error('it was refused');
    const shown = { ...read.data, firstDay: calendarDate('2026-11-09'), lastDay: calendarDate('2026-11-09') };
    expect(runValues(shown)).toMatchObject({ ...morning, 'meetings.0.ends': '12.00' });
  });
});

it.each([
  ['9', 540],
  ['09:30', 570],
  ['14.00 uur', 840],
  ['9u30', 570],
  ['24.00', null],
  ['9.60', null],
  ['', null],
])('%j is the minute %s', (text, minute) => {
  expect(readTypedTime(text)).toBe(minute);
  if (minute !== null) expect(readTypedTime(timeAsTyped(minute))).toBe(minute);
});

it('the meetings that somebody attended are ticks by position', () => {
  const form = new FormData();
  const [id, rowId] = [courseId, courseId];
  for (const [name, value] of Object.entries({ id, rowId, version: '1', reason: 'x', [attendedField(2)]: 'on' }))
    form.append(name, value);
  expect(changeAttendanceSchema.parse(typedForm(form).input)).toMatchObject({ attended: [2] });
});

it('a form shows a few empty rows more than are filled in, up to its most', () => {
  expect([rowsShown(0, 10), rowsShown(4, 10), rowsShown(9, 10)]).toEqual([3, 7, 10]);
});
