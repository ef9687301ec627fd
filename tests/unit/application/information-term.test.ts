import { answerDueAfterWaiting } from '@/lib/application/answer-term';
import { informationDueOn, informationTermPassed } from '@/lib/application/information-term';
import { calendarDate } from '@/lib/shared/calendar-date';

describe('the term to answer', () => {
  it.each([
    ['2026-11-16', 6, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-07'],
    ['2028-02-22', 1, '2028-02-29'],
  ])('of questions of %s, %d weeks, ends on %s', (asked, weeks, due) => {
    expect(informationDueOn(calendarDate(asked), weeks)).toBe(due);
  });

  it.each([
    ['2026-12-27', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
  ])('of 28 December is over on %s: %p', (today, passed) => {
    const openRequest = { dueOn: calendarDate('2026-12-28') };
    expect(informationTermPassed({ openRequest }, calendarDate(today))).toBe(passed);
  });

  it('is never over when nothing was asked', () => {
    expect(informationTermPassed({ openRequest: null }, calendarDate('2199-12-31'))).toBe(false);
  });
});

describe('the promised day', () => {
  it.each([
    ['the same day', '2026-11-20', '2026-11-20', '2026-12-14'],
    ['the next day', '2026-11-20', '2026-11-21', '2026-12-15'],
    ['ten days later, over the change of month', '2026-11-25', '2026-12-05', '2026-12-24'],
    ['after the promised day', '2026-12-10', '2027-01-10', '2027-01-14'],
    ['with a clock that was set back', '2026-11-20', '2026-11-19', '2026-12-14'],
  ])('answered %s moves by the days of waiting', (_, asked, answered, due) => {
    const waited = { askedOn: calendarDate(asked), answeredOn: calendarDate(answered) };
    expect(answerDueAfterWaiting(calendarDate('2026-12-14'), waited)).toBe(due);
  });
});
