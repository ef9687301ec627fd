import { isInRegister, type RegistrationState } from '@/lib/registration/registration-states';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';

/** How somebody stands when a cycle that ended is closed. */
export type ClosingFacts = {
  state: RegistrationState;
  /** A request for certification of this cycle waits for a decision. */
  isRequested: boolean;
  /** Certification of this cycle was granted. */
  isGranted: boolean;
  /** Until when somebody is certified, by whatever earlier cycle or import. */
  certifiedUntil: CalendarDate | null;
  /** The certain points reach everything that is required for this cycle. */
  isMet: boolean;
  cycleEnd: CalendarDate;
  /** Until when the status held: the cycle's end, or later where a request waited for a decision past it. */
  heldUntil: CalendarDate;
};

/** What the end of a cycle does. `graceUntil` is null where the norm was met. */
export type Closing =
  | { kind: 'waits' }
  | { kind: 'stays_certified' }
  | { kind: 'none' }
  | { kind: 'registered'; certificationEnds: boolean; graceUntil: CalendarDate | null };

/**
 * Domain section 3: who was certified for this cycle stays so; who waits for a decision keeps the status; everybody
 * else is registered, with grace where the norm wasn't met, so many months from the day until which the status held.
 */
export function closeCycle(facts: ClosingFacts, { graceMonths }: { graceMonths: number }): Closing {
  const { state, certifiedUntil, cycleEnd, isGranted } = facts;
  if (!isInRegister(state)) return { kind: 'none' };
  if (state === 'certified' && isGranted) return { kind: 'stays_certified' };
  if (facts.isRequested) return { kind: 'waits' };
  if (state === 'certified' && certifiedUntil !== null && certifiedUntil > cycleEnd) return { kind: 'stays_certified' };
  return {
    kind: 'registered',
    certificationEnds: state === 'certified',
    graceUntil: facts.isMet || isGranted ? null : addMonths(facts.heldUntil, graceMonths),
  };
}
