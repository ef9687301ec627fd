import { addDays, addMonths, type CalendarDate } from '@/lib/shared/calendar-date';

export type AccreditationPeriod = { validFrom: CalendarDate; validTo: CalendarDate };

/** `endedOn`: it was taken back, and no run that begins after that day belongs to it. */
export type HeldPeriod = AccreditationPeriod & { endedOn: CalendarDate | null };

const MONTHS = 12;

/** Never before the decision, even for a run that was held already; a renewal goes on from the day after. */
export function accreditationPeriod(
  decidedOn: CalendarDate,
  years: number,
  renewsUntil: CalendarDate | null,
): AccreditationPeriod {
  const validFrom = renewsUntil !== null && renewsUntil >= decidedOn ? addDays(renewsUntil, 1) : decidedOn;
  return { validFrom, validTo: addDays(addMonths(validFrom, years * MONTHS), -1) };
}

export function lastDayOf({ validTo, endedOn }: HeldPeriod): CalendarDate {
  return endedOn !== null && endedOn < validTo ? endedOn : validTo;
}

export function holdsOn(period: HeldPeriod, day: CalendarDate): boolean {
  return period.validFrom <= day && day <= lastDayOf(period);
}

/** A run belongs to the one in whose period its first day lies; of a course with several, to the newest. */
export function accreditationOfRun<A extends HeldPeriod>(
  accreditations: readonly A[],
  firstDay: CalendarDate,
): A | undefined {
  return accreditations
    .filter((held) => holdsOn(held, firstDay))
    .reduce<A | undefined>((newest, held) => (newest && newest.validFrom >= held.validFrom ? newest : held), undefined);
}
