import { activityOfRun, mayChoose } from '@/lib/catalogue/choosing';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { amount } from '../courses/courses';

const today = day('2026-11-16');
const cycleStart = day('2026-01-01');
const run = { state: 'planned', isStanding: false, firstDay: day('2026-12-01'), lastDay: day('2026-12-08') } as const;
const past = { firstDay: day('2026-02-01'), lastDay: day('2026-02-08') };
const before = { firstDay: day('2025-02-01'), lastDay: day('2025-02-08') };
const astride = { firstDay: day('2025-12-30'), lastDay: day('2026-01-01') };

it.each([
  ['to come', run, cycleStart, []],
  ['to come, without a cycle', run, null, []],
  ['past', { ...run, ...past }, cycleStart, []],
  ['past and closed', { ...run, ...past, state: 'closed' as const }, cycleStart, []],
  ['begun in the cycle before', { ...run, ...astride }, cycleStart, []],
  ['of the cycle before', { ...run, ...before }, cycleStart, ['run_before_cycle']],
  ['past, without a cycle', { ...run, ...past }, null, ['run_before_cycle']],
  ['cancelled', { ...run, state: 'cancelled' as const }, cycleStart, ['run_cancelled']],
  ['standing', { ...run, isStanding: true, firstDay: past.firstDay }, null, []],
  ['standing, and over', { ...run, ...past, isStanding: true }, null, ['run_before_cycle']],
])('a run that is %s', (_, chosen, start, reasons) => {
  const answer = mayChoose(chosen, { cycleStart: start, today });
  expect(answer.ok ? [] : answer.reasons.map(({ code }) => code)).toEqual(reasons);
});

describe('an activity that is made of a run', () => {
  const whole = {
    ...{ ...run, title: 'Gesprekken', provider: { name: 'Academie' }, typeCode: 'course', units: amount(6) },
    ...{ isPerMeeting: false, meetings: [1, 2, 3] },
  };

  it('has its title, organiser, type, units and days', () => {
    expect(activityOfRun(whole)).toEqual({
      ...{ title: 'Gesprekken', organiser: 'Academie', typeCode: 'course', units: amount(6), role: '', learned: '' },
      ...{ firstDay: run.firstDay, lastDay: run.lastDay },
    });
  });

  it('has the units of all meetings where each has its own', () => {
    expect(activityOfRun({ ...whole, isPerMeeting: true }).units).toBe(amount(18));
  });

  it('of one day has no first day', () => {
    expect(activityOfRun({ ...whole, lastDay: run.firstDay })).toMatchObject({ firstDay: null, lastDay: run.firstDay });
  });

  it('of e-learning has no day yet', () => {
    const standing = { ...whole, isStanding: true, meetings: [] };
    expect(activityOfRun(standing)).toMatchObject({ firstDay: null, lastDay: null, units: amount(6) });
  });
});
