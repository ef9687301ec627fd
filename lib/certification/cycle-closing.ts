import { isInRegister, type RegistrationState } from '@/lib/registration/registration-states';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import type { CertificationState } from './certification-states';

export type ClosingFacts = {
  state: RegistrationState;
  isRequested: boolean;
  isGranted: boolean;
  /** By whatever earlier cycle or import. */
  certifiedUntil: CalendarDate | null;
  isMet: boolean;
  cycleEnd: CalendarDate;
  /** The cycle's end, or later where a request waited for a decision past it. */
  heldUntil: CalendarDate;
};

/** What the end of a cycle does. `graceUntil` is null where the norm was met. */
export type Closing =
  | { kind: 'waits' }
  | { kind: 'stays_certified' }
  | { kind: 'none' }
  | { kind: 'registered'; certificationEnds: boolean; graceUntil: CalendarDate | null };

/** Domain section 3. Grace counts in months from the day until which the status held. */
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

type EndedRequest = {
  state: CertificationState;
  decision: { on: CalendarDate } | null;
  endedOn: CalendarDate | null;
  requestedOn: CalendarDate;
};

/** To its end, or to when the last request for it was refused or withdrawn after that. */
export function heldPast(end: CalendarDate, requests: readonly EndedRequest[]): CalendarDate {
  const days = requests.flatMap(({ state, decision, endedOn, requestedOn }) => {
    if (state === 'refused' && decision) return [decision.on];
    return state === 'withdrawn' ? [endedOn ?? requestedOn] : [];
  });
  return [end, ...days].toSorted().at(-1) ?? end;
}
