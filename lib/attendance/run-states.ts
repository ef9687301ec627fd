import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const runStates = ['planned', 'closed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];
export const runEndings = ['not_held', 'nobody_registered', 'entered_twice'] as const;
export type RunEnding = (typeof runEndings)[number];

/** `end` is for a run whose list never came; `correct` changes a list that was closed. */
export const runEvents = ['change', 'cancel', 'list', 'close', 'end', 'correct'] as const;
export type RunEvent = (typeof runEvents)[number];

export type RunFacts = {
  /** Its last day is today or past. */
  isOver: boolean;
  /** E-learning: each row is credited when it is listed, and the run goes on. */
  isStanding: boolean;
  hasRows: boolean;
  /** The term for corrections passed. A manager may still. */
  isTooLate: boolean;
  /** For `end`. */
  ending: RunEnding | null;
};

export const NO_RUN_FACTS: RunFacts = {
  isOver: false,
  isStanding: false,
  hasRows: true,
  isTooLate: true,
  ending: null,
};

export type RunReason =
  | { code: 'run_closed' }
  | { code: 'run_cancelled' }
  | { code: 'run_not_over' }
  | { code: 'run_over' }
  | { code: 'run_standing' }
  | { code: 'run_has_rows' }
  | { code: 'run_has_no_rows' }
  | { code: 'run_not_closed' }
  | { code: 'correction_too_late' };

export type RunTransition = Accepted<{ state: RunState }> | Refused<RunReason>;

export function runTransition(state: RunState, event: RunEvent, facts: RunFacts): RunTransition {
  switch (state) {
    case 'planned':
      return fromPlanned(event, facts);
    case 'closed':
      if (event !== 'correct') return refused({ code: 'run_closed' });
      return facts.isTooLate ? refused({ code: 'correction_too_late' }) : accepted({ state });
    case 'cancelled':
      return refused({ code: 'run_cancelled' });
    default:
      return never(state);
  }
}

function fromPlanned(event: RunEvent, { isOver, isStanding, hasRows, isTooLate, ending }: RunFacts): RunTransition {
  switch (event) {
    case 'change':
      return isOver ? refused({ code: 'run_over' }) : accepted({ state: 'planned' });
    case 'cancel':
      return hasRows ? refused({ code: 'run_has_rows' }) : accepted({ state: 'cancelled' });
    case 'list':
      return accepted({ state: 'planned' });
    case 'close':
      if (!isOver) return refused({ code: 'run_not_over' });
      return hasRows || isStanding ? accepted({ state: 'closed' }) : refused({ code: 'run_has_no_rows' });
    case 'end':
      if (!isOver) return refused({ code: 'run_not_over' });
      if (isStanding) return refused({ code: 'run_standing' });
      if (hasRows) return refused({ code: 'run_has_rows' });
      // It was held all the same: whoever was there may still say so.
      return accepted({ state: ending === 'nobody_registered' ? 'closed' : 'cancelled' });
    case 'correct':
      if (!isStanding) return refused({ code: 'run_not_closed' });
      return isTooLate ? refused({ code: 'correction_too_late' }) : accepted({ state: 'planned' });
    default:
      return never(event);
  }
}

/** What was listed stays: the list was closed, or it is of e-learning and goes on. */
export function hasKeptList({ state, isStanding }: { state: RunState; isStanding: boolean }): boolean {
  return state === 'closed' || (isStanding && state === 'planned');
}

/** Held is what is planned and past: its list is waited for. */
export function isHeld({ state, lastDay }: { state: RunState; lastDay: CalendarDate }, today: CalendarDate): boolean {
  return state === 'planned' && lastDay < today;
}
