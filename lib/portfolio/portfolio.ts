import type { Hundredths } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import type { Activity, ActivityState } from './activity-class';
import type { NormedCycle } from './cycles';
import type { PointsLine } from './points-lines';
import type { PointsProgress } from './points-progress';
import { type PointsRefusal, workOutPoints } from './points-rule';

/** Only what points are worked out from; a draft may lack parts. */
export type KeptActivity = {
  id: string;
  typeCode: string;
  firstDay: CalendarDate | null;
  lastDay: CalendarDate | null;
  units: Hundredths | null;
  state: ActivityState;
  evidenceCount: number;
  isAccredited: boolean;
};

export type CyclePoints = {
  cycle: NormedCycle;
  /** By activity id; an activity that isn't here is incomplete. */
  lines: ReadonlyMap<string, PointsLine>;
  standing: PointsProgress;
  /** Drafts without a type, a last day or an amount: no part of the calculation (domain section 3). */
  incomplete: string[];
};

export function cyclePoints(
  activities: readonly KeptActivity[],
  cycle: NormedCycle,
  normSets: readonly NormSet[],
  today: CalendarDate,
): Accepted<{ points: CyclePoints }> | Refused<PointsRefusal> {
  const complete: Activity[] = [];
  const incomplete: string[] = [];
  for (const kept of activities) {
    const activity = ruleActivity(kept);
    if (activity) complete.push(activity);
    else incomplete.push(kept.id);
  }
  const result = workOutPoints({ today, cycle, normSets, activities: complete });
  if (!result.ok) return result;
  const lines = new Map<string, PointsLine>();
  for (const line of result.lines) lines.set(line.id, line);
  return accepted({ points: { cycle, lines, standing: result.standing, incomplete } });
}

function ruleActivity(kept: KeptActivity): Activity | null {
  const { lastDay, units } = kept;
  if (kept.typeCode === '' || lastDay === null || units === null) return null;
  return {
    id: kept.id,
    type: kept.typeCode,
    firstDay: kept.firstDay ?? lastDay,
    lastDay,
    units,
    state: kept.state,
    hasEvidence: kept.evidenceCount > 0,
    ofAccreditedCourse: kept.isAccredited,
  };
}

/** In the cycle of its last day; outside all, as the last one sees it. Oldest first; what is incomplete has none. */
export function lineOfEach(
  activities: readonly KeptActivity[],
  cycles: readonly NormedCycle[],
  normSets: readonly NormSet[],
  today: CalendarDate,
): ReadonlyMap<string, PointsLine> {
  const lines = new Map<string, PointsLine>();
  for (const cycle of cycles.toReversed()) {
    const worked = cyclePoints(activities, cycle, normSets, today);
    if (!worked.ok) continue;
    for (const [id, line] of worked.points.lines)
      if (!lines.has(id) || !line.reasons.includes('outside_cycle')) lines.set(id, line);
  }
  return lines;
}
