import { dueOfTerm, isRunOverdue, isTimeForDailyRun } from '@/lib/daily/daily-run';
import { calendarDate } from '@/lib/shared/calendar-date';

describe('a term from 1 to 29 March, with a reminder 14 days before', () => {
  const term = { from: calendarDate('2026-03-01'), until: calendarDate('2026-03-29') };
  it.each([
    ['2026-03-14', null],
    ['2026-03-15', 'reminder'],
    ['2026-03-29', 'reminder'],
    ['2026-03-30', 'passed'],
    ['2027-03-30', 'passed'],
  ])('on %s: %s', (today, due) => {
    expect(dueOfTerm(term, 14, calendarDate(today))).toBe(due);
  });

  it('reminds nobody on the day on which they were told', () => {
    expect(dueOfTerm(term, 60, term.from)).toBeNull();
    expect(dueOfTerm(term, 60, calendarDate('2026-03-02'))).toBe('reminder');
  });
});

describe('the day’s run', () => {
  it.each([
    ['2026-01-15T04:59:59Z', false],
    ['2026-01-15T05:00:00Z', true],
    ['2026-07-15T03:59:59Z', false],
    ['2026-07-15T04:00:00Z', true],
    ['2026-07-15T21:59:59Z', true],
    ['2026-07-15T22:00:00Z', false],
  ])('is due from six in Amsterdam on: at %s %s', (now, due) => {
    expect(isTimeForDailyRun(new Date(now))).toBe(due);
  });

  it.each([
    [null, null, false],
    ['2026-03-05', null, false],
    ['2026-03-04', null, true],
    ['2026-03-01', '2026-03-03', true],
    ['2026-03-01', '2026-03-04', false],
    ['2026-03-01', '2026-03-05', false],
    ['2026-03-01', '2026-03-09', false],
  ])('begun %s, finished %s: on 5 March overdue is %s', (first, last, overdue) => {
    const day = (iso: string | null) => (iso === null ? null : calendarDate(iso));
    const history = { firstBegun: day(first), lastFinished: day(last) };
    expect(isRunOverdue(history, calendarDate('2026-03-05'))).toBe(overdue);
  });
});
