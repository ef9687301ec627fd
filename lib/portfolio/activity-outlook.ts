import { type Hundredths, NOTHING, plus, productDownTo } from '@/lib/content/amounts';
import type { ActivityType, NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { NormedCycle } from './cycles';
import type { PointsLine } from './points-lines';
import { cyclePoints, type KeptActivity } from './portfolio';
import { typeOn, typePeriods } from './type-offer';

/** What stands beside the activity that is typed: everything else that counts in the cycle that runs. */
export type OutlookFacts = { cycle: NormedCycle | null; others: KeptActivity[] };

export type TypedActivity = {
  id: string;
  typeCode: string;
  lastDay: CalendarDate | null;
  units: Hundredths | null;
  evidenceCount: number;
  isAccredited: boolean;
};

export type ActivityOutlook = {
  type: ActivityType;
  units: Hundredths;
  claimed: Hundredths;
  /** Null until its day is known, and where no cycle runs. */
  outcome: { line: PointsLine; reached: Hundredths; required: Hundredths } | null;
};

/** What an activity gives once it is handed in as it is typed now, by the rule itself; null while that can't be said. */
export function activityOutlook(
  typed: TypedActivity,
  { cycle, others }: OutlookFacts,
  normSets: readonly NormSet[],
  today: CalendarDate,
): ActivityOutlook | null {
  const { typeCode, lastDay, units } = typed;
  const type = typeOn(typePeriods(normSets), typeCode, lastDay ?? today);
  if (!type || units === null) return null;
  const step = normSetOn(normSets, lastDay ?? today)?.step;
  if (step === undefined) return null;
  const claimed = productDownTo(step, units, type.pointsPerUnit);
  return { type, units, claimed, outcome: cycle && lastDay && outcomeOf(typed, { cycle, others }, normSets, today) };
}

function outcomeOf(
  typed: TypedActivity,
  { cycle, others }: { cycle: NormedCycle; others: KeptActivity[] },
  normSets: readonly NormSet[],
  today: CalendarDate,
): ActivityOutlook['outcome'] {
  const handedIn: KeptActivity = { ...typed, firstDay: null, state: 'submitted' };
  const worked = cyclePoints([...others, handedIn], cycle, normSets, today);
  const line = worked.ok ? worked.points.lines.get(typed.id) : undefined;
  if (!worked.ok || !line) return null;
  const { counted, required } = worked.points.standing.total;
  const isIn = line.class === 'certain' || line.class === 'likely';
  const reached = plus(plus(counted.certain, counted.likely), isIn ? NOTHING : line.counted);
  return { line, reached, required };
}
