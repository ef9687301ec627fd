import type { NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isInNorm, typeOn, typePeriods } from './type-offer';

export type RemarkedContents = { typeCode: string; lastDay: CalendarDate | null; evidenceCount: number };

/** Nothing of it blocks anything. */
export type ActivityRemark =
  | { code: 'before_start'; countsFrom: CalendarDate }
  | { code: 'planned'; lastDay: CalendarDate }
  | { code: 'type_not_in_norm' }
  | { code: 'evidence_needed' };

export function activityRemarks(
  { typeCode, lastDay, evidenceCount }: RemarkedContents,
  normSets: readonly NormSet[],
  today: CalendarDate,
): ActivityRemark[] {
  if (lastDay === null) return [];
  const countsFrom = countsFromOn(normSets, lastDay);
  if (countsFrom !== undefined && lastDay < countsFrom) return [{ code: 'before_start', countsFrom }];
  const remarks: ActivityRemark[] = [];
  if (lastDay > today) remarks.push({ code: 'planned', lastDay });
  if (typeCode === '') return remarks;
  const periods = typePeriods(normSets);
  if (!isInNorm(periods, typeCode, lastDay)) return [...remarks, { code: 'type_not_in_norm' }];
  const needsEvidence = typeOn(periods, typeCode, lastDay)?.evidenceRequired === true;
  return needsEvidence && evidenceCount === 0 && lastDay <= today ? [...remarks, { code: 'evidence_needed' }] : remarks;
}

/** Without evidence it doesn't count yet, so its owner is asked first. */
export function asksForEvidence(
  contents: RemarkedContents,
  normSets: readonly NormSet[],
  today: CalendarDate,
): boolean {
  return activityRemarks(contents, normSets, today).some(({ code }) => code === 'evidence_needed');
}

/** On a day before the first norm set, by that first one. */
function countsFromOn(normSets: readonly NormSet[], day: CalendarDate): CalendarDate | undefined {
  const first = normSets.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  return (normSetOn(normSets, day) ?? (first && day < first.validFrom ? first : undefined))?.countsFrom;
}
