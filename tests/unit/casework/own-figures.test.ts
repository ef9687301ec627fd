import { averageWait, type OwnMonth, ownTotal } from '@/lib/casework/own-figures';
import { calendarDate as day } from '@/lib/shared/calendar-date';

const month = (given: Partial<OwnMonth>): OwnMonth => ({
  ...{ month: day('2026-11-01'), decided: 0, waited: 0, waitedDays: 0 },
  ...given,
});

it.each([
  ['in whole days', { waited: 3, waitedDays: 10 }, 3],
  ['of one that was decided at once', { waited: 1, waitedDays: 0 }, 0],
  ['of none whose wait is known', { waited: 0, waitedDays: 0 }, null],
])('the average wait %s', (_, given, expected) => {
  expect(averageWait(given)).toBe(expected);
});

it('all months in one weigh each case alike, not each month', () => {
  const total = ownTotal([
    month({ decided: 1, waited: 1, waitedDays: 30 }),
    month({ decided: 10, waited: 9, waitedDays: 0 }),
  ]);
  expect(total).toEqual({ decided: 11, waited: 10, waitedDays: 30 });
  expect(averageWait(total)).toBe(3);
});
