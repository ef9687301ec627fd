import { dueReminder, reminderDay } from '@/lib/certification/cycle-reminders';
import { calendarDate } from '@/lib/shared/calendar-date';

const end = calendarDate('2030-12-31');
const cycle = { start: calendarDate('2026-01-01'), end };
const terms = ['6m', '12w', '4w', '1w'];

describe('a reminder', () => {
  it.each([
    ['6m', '2030-06-30'],
    ['12w', '2030-10-08'],
    ['4w', '2030-12-03'],
    ['1w', '2030-12-24'],
    ['6d', null],
    ['0w', null],
    ['', null],
  ])('of %s is due on %s', (term, day) => {
    expect(reminderDay(term, end)).toBe(day);
  });

  it.each<[today: string, handledUntil: string | null, due: string | null]>([
    ['2030-06-29', '2030-06-28', null],
    ['2030-06-30', '2030-06-29', '6m'],
    ['2030-07-01', '2030-06-30', null],
    // The job didn't run for some days.
    ['2030-07-03', '2030-06-29', '6m'],
    ['2030-10-08', '2030-10-07', '12w'],
    ['2030-12-03', '2030-12-02', '4w'],
    ['2030-12-24', '2030-12-23', '1w'],
    ['2030-12-31', '2030-12-30', null],
    // Of those that were missed the last one says it all.
    ['2030-12-31', '2030-01-01', '1w'],
    ['2030-11-01', null, '12w'],
    ['2031-01-01', '2030-12-31', null],
    ['2025-12-31', null, null],
  ])('on %s, everything done until %s: %s', (today, handledUntil, due) => {
    const handled = handledUntil === null ? null : calendarDate(handledUntil);
    expect(dueReminder(terms, cycle, { today: calendarDate(today), handledUntil: handled })).toBe(due);
  });

  it('that would have come before the cycle began isn’t due in it', () => {
    const short = { start: calendarDate('2030-10-01'), end };
    const on = (today: string) => dueReminder(terms, short, { today: calendarDate(today), handledUntil: null });
    expect([on('2030-10-01'), on('2030-10-08')]).toEqual([null, '12w']);
  });

  it('may stand in any order in the setting', () => {
    const at = { today: calendarDate('2030-12-24'), handledUntil: null };
    expect(dueReminder(['1w', '6m', '12w'], cycle, at)).toBe('1w');
  });
});
