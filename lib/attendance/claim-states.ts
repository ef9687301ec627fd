import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';
import type { RunState } from './run-states';

export const claimStates = ['open', 'confirmed', 'denied', 'escalated'] as const;
export type ClaimState = (typeof claimStates)[number];

export function isUndecided(state: ClaimState): boolean {
  return state === 'open' || state === 'escalated';
}

/** `escalate` brings it before the manager; `credit` is of whoever came on the list in another way. */
export const claimEvents = ['confirm', 'deny', 'escalate', 'credit'] as const;
export type ClaimEvent = (typeof claimEvents)[number];

export type ClaimFacts = {
  /** Whoever answers is the claimant. */
  isOwn: boolean;
  /** Whoever answers does so as a manager. */
  isManager: boolean;
  /** The last day of whoever's turn it is, is past. */
  isPastTerm: boolean;
  /** A manager had it before: their denial is the last word. */
  wasEscalated: boolean;
};

export type ClaimReason =
  | { code: 'claim_own' }
  | { code: 'claim_with_provider' }
  | { code: 'claim_with_manager' }
  | { code: 'claim_answered' }
  | { code: 'claim_final' }
  | { code: 'claim_too_late' };

export type ClaimTransition = Accepted<{ state: ClaimState }> | Refused<ClaimReason>;

export function claimTransition(state: ClaimState, event: ClaimEvent, facts: ClaimFacts): ClaimTransition {
  switch (state) {
    case 'open':
      return fromOpen(event, facts);
    case 'escalated':
      return event === 'escalate' ? refused({ code: 'claim_with_manager' }) : answered(event, facts, true);
    case 'denied':
      return fromDenied(event, facts);
    case 'confirmed':
      return refused({ code: 'claim_answered' });
    default:
      return never(state);
  }
}

/** Past its term it is the manager's, whether or not the daily job was there yet. */
function fromOpen(event: ClaimEvent, facts: ClaimFacts): ClaimTransition {
  if (event !== 'escalate') return answered(event, facts, facts.isPastTerm);
  return facts.isPastTerm ? accepted({ state: 'escalated' }) : refused({ code: 'claim_with_provider' });
}

function fromDenied(event: ClaimEvent, { isPastTerm, wasEscalated }: ClaimFacts): ClaimTransition {
  if (event === 'credit') return accepted({ state: 'confirmed' });
  if (event !== 'escalate') return refused({ code: 'claim_answered' });
  if (wasEscalated) return refused({ code: 'claim_final' });
  return isPastTerm ? refused({ code: 'claim_too_late' }) : accepted({ state: 'escalated' });
}

function answered(
  event: Exclude<ClaimEvent, 'escalate'>,
  { isOwn, isManager }: ClaimFacts,
  isOfManager: boolean,
): ClaimTransition {
  if (event === 'credit') return accepted({ state: 'confirmed' });
  if (isOwn) return refused({ code: 'claim_own' });
  if (isManager !== isOfManager) return refused({ code: isOfManager ? 'claim_with_manager' : 'claim_with_provider' });
  return accepted({ state: event === 'confirm' ? 'confirmed' : 'denied' });
}

type Turn = { state: ClaimState; dueOn: CalendarDate; escalatedAt: Date | null };

/** A manager's to decide on that day, or it was. */
export function wasManagers({ state, dueOn, escalatedAt }: Turn, today: CalendarDate): boolean {
  return escalatedAt !== null || (state === 'open' && today > dueOn);
}

export type ClaimableFacts = {
  run: RunState;
  /** E-learning has no end: whoever completed it may claim as soon as it has begun. */
  isStanding: boolean;
  hasBegun: boolean;
  isInRegister: boolean;
  /** Its last day is in the cycle that runs, or in one whose norm can still be made up for. */
  isInCycle: boolean;
  /** On the list, or credited already. */
  isCounted: boolean;
  hasClaim: boolean;
};

export type ClaimableReason =
  | { code: 'not_in_register' }
  | { code: 'claim_made' }
  | { code: 'claim_counted' }
  | { code: 'run_cancelled' }
  | { code: 'claim_too_early' }
  | { code: 'claim_too_old' };

/** Who was there and isn't on the list may say so. */
export function mayClaim(facts: ClaimableFacts): Accepted | Refused<ClaimableReason> {
  if (!facts.isInRegister) return refused({ code: 'not_in_register' });
  if (facts.hasClaim) return refused({ code: 'claim_made' });
  if (facts.isCounted) return refused({ code: 'claim_counted' });
  if (facts.run === 'cancelled') return refused({ code: 'run_cancelled' });
  const hasList = facts.run === 'closed' || (facts.isStanding && facts.hasBegun);
  if (!hasList) return refused({ code: 'claim_too_early' });
  return facts.isInCycle ? accepted({}) : refused({ code: 'claim_too_old' });
}
