import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import type { ActivityType, NormSet } from '@/lib/content/normset';
import { LEAST_UNITS } from '@/lib/portfolio/activity-forms';
import { cycleOn } from '@/lib/portfolio/cycles';
import { typePeriods, typesOffered } from '@/lib/portfolio/type-offer';
import type { FieldErrors } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';

const INTERVISION = 'peer_review';
const HOURS_IN_A_DAY = 24;

/** Each a bound that only keeps lists readable. */
export const GROUP_MEMBERS_MAX = 50;
export const GROUPS_OF_ONE_MAX = 20;

/** Whose proof may be the word of those who were there: it is reviewed with a request. Intervision comes first. */
export function typesOfMeetings(normSets: readonly NormSet[], day: CalendarDate): ActivityType[] {
  return typesOffered(typePeriods(normSets), day)
    .filter(({ evidenceRequired, review }) => evidenceRequired && review === 'at_certification')
    .sort((a, b) => Number(b.code === INTERVISION) - Number(a.code === INTERVISION));
}

type Meeting = { day: CalendarDate; type: string; units: Hundredths };
type When = { normSets: readonly NormSet[]; registeredOn: CalendarDate; today: CalendarDate };

/** Its day lies in the running cycle of who notes it, and no later than today. */
export function meetingErrors({ day, type, units }: Meeting, { normSets, registeredOn, today }: When): FieldErrors {
  if (day > today) return { day: { code: 'date_too_late', max: today } };
  const found = cycleOn(normSets, registeredOn, today);
  const from = found.ok ? found.cycle.start : today;
  if (day < from) return { day: { code: 'date_too_early', min: from } };
  const chosen = typesOfMeetings(normSets, day).find(({ code }) => code === type);
  if (!chosen) return { type: { code: 'unknown_choice' } };
  const isTooLong = chosen.unit === 'hour' && units > (hundredthsOf(HOURS_IN_A_DAY) ?? 0);
  return isTooLong ? { units: { code: 'out_of_range', min: LEAST_UNITS, max: HOURS_IN_A_DAY } } : {};
}

export type Entry = { state: string; isFrozen: boolean };

/** What nobody looked at yet may go with the word that it rests on; what its owner withdrew is gone already. */
export function mayTakeBack(entries: readonly Entry[]): boolean {
  return entries.every(({ state, isFrozen }) => state === 'withdrawn' || (state === 'submitted' && !isFrozen));
}
