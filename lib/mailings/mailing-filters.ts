import type { Hundredths } from '@/lib/content/amounts';
import type { DocumentCode } from '@/lib/content/documents';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** How somebody stands in the register: a registration's state, with grace told apart. */
export const receiverKinds = ['registered', 'certified', 'grace', 'removed', 'deregistered'] as const;
export type ReceiverKind = (typeof receiverKinds)[number];

/** Whom a mailing is for: all of it must hold. Null, and '' for the organisation, is no matter. */
export type MailingFilters = {
  kinds: readonly ReceiverKind[];
  /** The cycle that runs for them ends on this day or before it. */
  cycleEndsBy: CalendarDate | null;
  /** So many points are missing at least in the cycle that runs, of all and of the accredited ones. */
  pointsShort: Hundredths | null;
  accreditedShort: Hundredths | null;
  /** Not ticked in the version in force. */
  document: DocumentCode | null;
  /** Where they have an appointment on the day: its words, or how they begin. */
  organisation: string;
};

/** How somebody stands in the cycle that runs for them. */
export type ReceiverCycle = { end: CalendarDate; pointsMissing: Hundredths; accreditedMissing: Hundredths };

export function receiverKind(state: RegistrationState, graceUntil: CalendarDate | null): ReceiverKind {
  return state === 'registered' && graceUntil !== null ? 'grace' : state;
}

/** Points are worked out for those alone whom it matters for. */
export function asksForCycle({ cycleEndsBy, pointsShort, accreditedShort }: MailingFilters): boolean {
  return cycleEndsBy !== null || pointsShort !== null || accreditedShort !== null;
}

/** What of the filters is about the cycle that runs; null: none does. */
export function fitsCycle(filters: MailingFilters, cycle: ReceiverCycle | null): boolean {
  if (!asksForCycle(filters)) return true;
  if (cycle === null) return false;
  const { cycleEndsBy, pointsShort, accreditedShort } = filters;
  return (
    (cycleEndsBy === null || cycle.end <= cycleEndsBy) &&
    (pointsShort === null || cycle.pointsMissing >= pointsShort) &&
    (accreditedShort === null || cycle.accreditedMissing >= accreditedShort)
  );
}

/** As words that each must begin a word of the name. */
export function organisationStarts(organisation: string): string[] {
  return organisation
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
}
