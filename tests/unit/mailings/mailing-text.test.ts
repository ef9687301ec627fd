import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import { filledMailing, saysCycle, unknownInMailing } from '@/lib/mailings/mailing-text';
import { calendarDate as day } from '@/lib/shared/calendar-date';

const points = (amount: number) => hundredthsOf(amount) as Hundredths;
const figures = { answer_weeks: '4' };
const cycle = { end: day('2030-12-31'), pointsMissing: points(20.5), accreditedMissing: points(0) };
const print = { day: (date: string) => `op ${date}`, amount: (value: number) => String(value).replace('.', ',') };
const text = (body: string) => ({ subject: 'Dag', body });

it.each([
  ['Dag', []],
  ['Binnen {{answer_weeks}} weken', []],
  ['Nog {{ points_missing }}', []],
  ['Nog {{points}} van {{all}}, dus {{points}}', ['points', 'all']],
  ['{{constructor}}', ['constructor']],
  ['{{}}', ['']],
])('of %s the names that say nothing are %j', (body, names) => {
  expect(unknownInMailing(body, figures)).toEqual(names);
});

it.each([
  ['Dag', false],
  ['Binnen {{answer_weeks}} weken', false],
  ['Je cyclus eindigt {{cycle_end}}', true],
])('%s: whether it says something of a cycle is %s', (body, says) => {
  expect(saysCycle(text(body))).toBe(says);
  expect(saysCycle({ subject: body, body: 'Dag' })).toBe(says);
});

it('is filled with what is true of its reader and of everybody', () => {
  const { body } = filledMailing(
    text('{{cycle_end}}: {{points_missing}} en {{accredited_missing}}, binnen {{answer_weeks}}'),
    { figures, cycle },
    print,
  );
  expect(body).toBe('op 2030-12-31: 20,5 en 0, binnen 4');
});

it('is refused for a reader without a cycle that it speaks of', () => {
  expect(() => filledMailing(text('{{cycle_end}}'), { figures, cycle: null }, print)).toThrow(RangeError);
});
