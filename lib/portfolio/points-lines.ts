import { type Hundredths, NOTHING, productDownTo } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { FindNormSet, IndexedNormSet } from '@/lib/content/normset-index';
import { type CalendarDate, dayAsNumber } from '@/lib/shared/calendar-date';
import { type Activity, type ActivityClass, classify, isAccredited, pointsClasses } from './activity-class';
import { type Claim, categoryOf, keepingWithinMaxima, type MaximumReason } from './maxima';
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
  const claimants: Claimant[] = [];
  const lines = activities.map((activity) => lineOf(activity, facts, claimants));
  const keep = keepingWithinMaxima(facts.cycleNorm);
  for (const claimant of claimants.sort(firstToCount)) {
    const { counted, cutBy } = keep(claimant);
    claimant.line.counted = counted;
    claimant.line.reasons.push(...cutBy);
  }
  return lines;
}

/** A line whose points may count, until the maxima said how many. */
type Claimant = Claim & { activity: Activity; line: PointsLine; turn: number };

function lineOf(activity: Activity, facts: CycleFacts, claimants: Claimant[]): PointsLine {
  const own = facts.normSetOn(activity.lastDay);
  const type = own?.types.get(activity.type);
  const claimed = own && type ? productDownTo(own.normSet.step, activity.units, type.pointsPerUnit) : NOTHING;
  const classified = classify(activity, type, facts.today);
  const accredited = isAccredited(activity, type);
  const nothing = exclusionReason(activity, type, facts);
  const line: PointsLine = {
    id: activity.id,
    claimed,
    counted: NOTHING,
    class: classified.class,
    reasons: nothing ? [nothing] : classified.evidenceMissing ? ['evidence_missing'] : [],
    accredited,
    accreditedOnApproval: !accredited && type?.givesAccreditedPoints === true,
    category: type ? categoryOf(type, facts.cycleNorm) : null,
  };
  if (type && !nothing) claimants.push(claimantOf(activity, type, line));
  return line;
}

function exclusionReason(
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
/** More than any day is as a number. */
const OF_CLASS = 100_000_000;

/** The class, whether accredited, and the last day as one whole number, worked out once: point 3 but for its last two. */
function claimantOf(activity: Activity, type: ActivityType, line: PointsLine): Claimant {
  const day = dayAsNumber(activity.lastDay);
  const rank = 2 * classOrder.indexOf(line.class) + (line.accredited ? 0 : 1);
  return { activity, line, claimed: line.claimed, type, year: Math.floor(day / 10_000), turn: rank * OF_CLASS + day };
}

/** What comes first, counts first: the order of entry decides nothing. Ids are unique. */
function firstToCount(one: Claimant, other: Claimant): number {
  if (one.turn !== other.turn) return one.turn - other.turn;
  const [a, b] = [one.activity, other.activity];
  if (a.firstDay !== b.firstDay) return a.firstDay < b.firstDay ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
