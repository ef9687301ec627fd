import type { Hundredths } from '@/lib/content/amounts';
import { type NormSet, takenOverTypes } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isInNorm, typeOn, typePeriods } from './type-offer';

export type SubmissionContents = {
  typeCode: string;
  title: string;
  lastDay: CalendarDate | null;
  units: Hundredths | null;
};

export type ActivityField = 'type' | 'title' | 'lastDay' | 'units';

/** `from` is the first day on which submitting is possible. */
export type ActivityBlocker =
  | { code: 'type_missing' }
  | { code: 'title_missing' }
  | { code: 'last_day_missing' }
  | { code: 'units_missing' }
  | { code: 'type_not_offered' }
  | { code: 'still_planned'; from: CalendarDate };

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
  if (takenOverTypes.includes(typeCode)) return true;
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

export function fieldOfBlocker({ code }: ActivityBlocker): ActivityField {
  return fields[code];
}

export type ReviewFacts = {
  typeCode: string;
  lastDay: CalendarDate | null;
  /** It is reviewed with that request. */
  isForCertification: boolean;
  reviewFrom: Date | null;
};

/** In between: from submission; at certification: from the request. What gives no points never. */
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
