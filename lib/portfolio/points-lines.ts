import { type Hundredths, NOTHING, productDownTo } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { FindNormSet, IndexedNormSet } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import {
  type Activity,
  type ActivityClass,
  type Classified,
  classify,
  isAccredited,
  pointsClasses,
} from './activity-class';
import { type Claim, categoryOf, type Kept, keepWithinMaxima, type MaximumReason } from './maxima';
import type { Cycle } from './required-points';

type NothingReason = 'rejected' | 'withdrawn' | 'before_start' | 'outside_cycle' | 'type_not_in_norm';

export type PointsReason = NothingReason | 'evidence_missing' | MaximumReason;

export type PointsLine = {
  id: string;
  claimed: Hundredths;
  counted: Hundredths;
  class: ActivityClass;
  reasons: PointsReason[];
  accredited: boolean;
  /** Not yet, but of a type that is once it is approved. */
  accreditedOnApproval: boolean;
  category: string | null;
};

export type CycleFacts = {
  today: CalendarDate;
  cycle: Cycle;
  /** The norm set of the cycle's first day. */
  cycleNorm: IndexedNormSet;
  normSetOn: FindNormSet;
};

/** Points 1 to 5 of the rule, in the order given. */
export function pointsLines(activities: readonly Activity[], facts: CycleFacts): PointsLine[] {
  const valued = activities.map((activity) => value(activity, facts));
  const claims = valued.toSorted(firstToCount).flatMap(({ claim }) => claim ?? []);
  const kept = keepWithinMaxima(claims, facts.cycleNorm);
  return valued.map((one) => lineOf(one, one.claim && kept.get(one.claim)));
}

type Valued = {
  activity: Activity;
  classified: Classified;
  claimed: Hundredths;
  accredited: boolean;
  accreditedOnApproval: boolean;
  category: string | null;
  nothing: NothingReason | null;
  claim: Claim | null;
  /** What comes first by it, counts first: the order of entry decides nothing. */
  turn: string;
};

function value(activity: Activity, facts: CycleFacts): Valued {
  const own = facts.normSetOn(activity.lastDay);
  const type = own?.types.get(activity.type);
  const claimed = own && type ? productDownTo(own.normSet.step, activity.units, type.pointsPerUnit) : NOTHING;
  const category = type ? categoryOf(type, facts.cycleNorm) : null;
  const nothing = exclusionReasons(activity, type, facts);
  const claim = type && category !== null && !nothing ? { claimed, type, category, lastDay: activity.lastDay } : null;
  const accredited = isAccredited(activity, type);
  const accreditedOnApproval = !accredited && type?.givesAccreditedPoints === true;
  const classified = classify(activity, type, facts.today);
  const turn = turnOf(activity, classified.class, accredited);
  return { activity, classified, claimed, accredited, accreditedOnApproval, category, nothing, claim, turn };
}

function exclusionReasons(
  { state, lastDay }: Activity,
  type: ActivityType | undefined,
  { cycle, cycleNorm }: CycleFacts,
): NothingReason | null {
  if (state === 'rejected' || state === 'withdrawn') return state;
  if (lastDay < cycleNorm.normSet.countsFrom) return 'before_start';
  if (lastDay < cycle.start || lastDay > (cycle.extendedEnd ?? cycle.end)) return 'outside_cycle';
  return type ? null : 'type_not_in_norm';
}

const classOrder: readonly ActivityClass[] = [...pointsClasses, 'none'];

/** Point 3 as one text, since class and accredited are one character each, and days are equally long. Ids are unique. */
function turnOf({ lastDay, firstDay, id }: Activity, activityClass: ActivityClass, isAccredited: boolean): string {
  return `${classOrder.indexOf(activityClass)}${isAccredited ? 0 : 1}${lastDay}${firstDay}${id}`;
}

function firstToCount(a: Valued, b: Valued): number {
  return a.turn < b.turn ? -1 : 1;
}

function lineOf(valued: Valued, kept: Kept | null | undefined): PointsLine {
  const { activity, classified, claimed, accredited, accreditedOnApproval, category } = valued;
  const reasons = reasonsOf(valued, kept?.cutBy ?? []);
  return {
    id: activity.id,
    claimed,
    counted: kept?.counted ?? NOTHING,
    class: classified.class,
    reasons,
    accredited,
    accreditedOnApproval,
    category,
  };
}

function reasonsOf({ nothing, classified }: Valued, cutBy: MaximumReason[]): PointsReason[] {
  if (nothing) return [nothing];
  return classified.evidenceMissing ? ['evidence_missing', ...cutBy] : cutBy;
}
