import {
  hasKeptList,
  isHeld,
  type RunEvent,
  type RunFacts,
  type RunReason,
  type RunState,
  runEvents,
  runStates,
  runTransition,
} from '@/lib/attendance/run-states';
import { calendarDate } from '@/lib/shared/calendar-date';

const over: RunFacts = { isOver: true, isStanding: false, hasRows: true, isTooLate: false, ending: null };
const ahead: RunFacts = { ...over, isOver: false, hasRows: false };
const empty: RunFacts = { ...over, hasRows: false };
const standing: RunFacts = { ...over, isStanding: true };

type Outcome = RunState | RunReason['code'];
const all = (outcome: Outcome): Record<RunEvent, Outcome> =>
  Object.fromEntries(runEvents.map((event) => [event, outcome])) as Record<RunEvent, Outcome>;

const tables: [string, RunFacts, Record<RunState, Record<RunEvent, Outcome>>][] = [
  [
    'that is over, with a list',
    over,
    {
      planned: {
        change: 'run_over',
        cancel: 'run_has_rows',
        list: 'planned',
        close: 'closed',
        end: 'run_has_rows',
        correct: 'run_not_closed',
      },
      closed: { ...all('run_closed'), correct: 'closed' },
      cancelled: all('run_cancelled'),
    },
  ],
  [
    'that is still to come',
    ahead,
    {
      planned: {
        change: 'planned',
        cancel: 'cancelled',
        list: 'planned',
        close: 'run_not_over',
        end: 'run_not_over',
        correct: 'run_not_closed',
      },
      closed: { ...all('run_closed'), correct: 'closed' },
      cancelled: all('run_cancelled'),
    },
  ],
  [
    'that is over, without a list',
    empty,
    {
      planned: {
        change: 'run_over',
        cancel: 'cancelled',
        list: 'planned',
        close: 'run_has_no_rows',
        end: 'cancelled',
        correct: 'run_not_closed',
      },
      closed: { ...all('run_closed'), correct: 'closed' },
      cancelled: all('run_cancelled'),
    },
  ],
  [
    'of e-learning',
    standing,
    {
      planned: {
        change: 'run_over',
        cancel: 'run_has_rows',
        list: 'planned',
        close: 'closed',
        end: 'run_standing',
        correct: 'planned',
      },
      closed: { ...all('run_closed'), correct: 'closed' },
      cancelled: all('run_cancelled'),
    },
  ],
];

describe.each(tables)('a run %s', (_, facts, table) => {
  it.each(runStates)('in each event, from %s', (state) => {
    const reached = Object.fromEntries(
      runEvents.map((event) => {
        const moved = runTransition(state, event, facts);
        return [event, moved.ok ? moved.state : moved.reasons[0]?.code];
      }),
    );
    expect(reached).toEqual(table[state]);
  });
});

it.each([
  ['not_held', 'cancelled'],
  ['entered_twice', 'cancelled'],
  ['nobody_registered', 'closed'],
] as const)('a run without a list, %s, is %s', (ending, state) => {
  expect(runTransition('planned', 'end', { ...empty, ending })).toEqual({ ok: true, state });
});

it('a list is corrected within its term', () => {
  for (const state of ['closed', 'planned'] as const)
    expect(runTransition(state, 'correct', { ...standing, isTooLate: true })).toEqual({
      ok: false,
      reasons: [{ code: 'correction_too_late' }],
    });
});

it.each([
  ['planned', '2026-11-01', true],
  ['planned', '2026-11-02', false],
  ['closed', '2026-11-01', false],
  ['cancelled', '2026-11-01', false],
] as const)('a run that is %s, last on %s, is held on 2 November: %s', (state, lastDay, held) => {
  expect(isHeld({ state, lastDay: calendarDate(lastDay) }, calendarDate('2026-11-02'))).toBe(held);
});

it.each<[RunState, boolean, boolean]>([
  ['planned', false, false],
  ['planned', true, true],
  ['closed', false, true],
  ['closed', true, true],
  ['cancelled', false, false],
  ['cancelled', true, false],
])('of a run that is %s, standing: %s, the list is kept: %s', (state, isStanding, isKept) => {
  expect(hasKeptList({ state, isStanding })).toBe(isKept);
});
