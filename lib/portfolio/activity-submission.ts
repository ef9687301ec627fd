import type { Hundredths } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isInNorm, typeOn, typePeriods } from './type-offer';

/** What an activity says that decides whether it can be handed in; '' and null while it isn't filled in. */
export type SubmissionContents = {
  typeCode: string;
  title: string;
  lastDay: CalendarDate | null;
  units: Hundredths | null;
};

/** A field of its form, by its name there. */
export type ActivityField = 'type' | 'title' | 'lastDay' | 'units';

/** What blocks handing in. `from` is the first day on which it is possible. */
export type ActivityBlocker =
  | { code: 'type_missing' }
  | { code: 'title_missing' }
  | { code: 'last_day_missing' }
  | { code: 'units_missing' }
  | { code: 'type_not_offered' }
  | { code: 'still_planned'; from: CalendarDate };

/** Everything that blocks handing an activity in, in the order of its form; empty when it can be. */
export function activityBlockers(
  { typeCode, title, lastDay, units }: SubmissionContents,
  normSets: readonly NormSet[],
  today: CalendarDate,
): ActivityBlocker[] {
  const blockers: ActivityBlocker[] = [];
  if (typeCode === '') blockers.push({ code: 'type_missing' });
  else if (lastDay !== null && isNotOffered(typeCode, lastDay, normSets)) blockers.push({ code: 'type_not_offered' });
  if (title === '') blockers.push({ code: 'title_missing' });
  if (lastDay === null) blockers.push({ code: 'last_day_missing' });
  else if (lastDay > today) blockers.push({ code: 'still_planned', from: lastDay });
  if (units === null) blockers.push({ code: 'units_missing' });
  return blockers;
}

/** Where a norm set holds, nobody could review a type that it doesn't know. */
function isNotOffered(typeCode: string, day: CalendarDate, normSets: readonly NormSet[]): boolean {
  return normSetOn(normSets, day) !== undefined && !isInNorm(typePeriods(normSets), typeCode, day);
}

const fields = {
  type_missing: 'type',
  type_not_offered: 'type',
  title_missing: 'title',
  last_day_missing: 'lastDay',
  still_planned: 'lastDay',
  units_missing: 'units',
} as const satisfies Record<ActivityBlocker['code'], ActivityField>;

/** The field in which a blocker is mended. */
export function fieldOfBlocker({ code }: ActivityBlocker): ActivityField {
  return fields[code];
}

/** What decides since when something handed in waits for a review. */
export type ReviewFacts = {
  typeCode: string;
  lastDay: CalendarDate | null;
  /** Part of a request for certification: it is reviewed with that. */
  isForCertification: boolean;
  /** Since when it waits already. */
  reviewFrom: Date | null;
};

/**
 * Since when it waits for a review: what is reviewed in between from being handed in, what is reviewed at
 * certification from a request for that, the rest never. What gives no points at all, such as an old course, doesn't.
 */
export function reviewFromOf(
  { typeCode, lastDay, isForCertification, reviewFrom }: ReviewFacts,
  normSets: readonly NormSet[],
  now: Date,
): Date | null {
  if (lastDay === null || !isInNorm(typePeriods(normSets), typeCode, lastDay)) return null;
  const review = typeOn(typePeriods(normSets), typeCode, lastDay)?.review;
  const waits = review === 'interim' || (review === 'at_certification' && isForCertification);
  return waits ? (reviewFrom ?? now) : null;
}
