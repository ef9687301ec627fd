import type { NormSet } from '@/lib/content/normset';
import { normSetsByDay } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Activity } from './activity-class';
import { type PointsLine, pointsLines } from './points-lines';
import { type PointsProgress, progressOf } from './points-progress';
import { type Cycle, requiredPoints } from './required-points';

export type PointsCase = {
  today: CalendarDate;
  cycle: Cycle;
  /** On no day two of them: see check-normsets.ts. */
  normSets: readonly NormSet[];
  activities: readonly Activity[];
};

export type PointsRefusal = { code: 'cycle_without_norm_set'; start: CalendarDate };

/** Domain section 3, docs/points.md. Lines come in the order given. */
export function workOutPoints({
  today,
  cycle,
  normSets,
  activities,
}: PointsCase): Accepted<{ lines: PointsLine[]; standing: PointsProgress }> | Refused<PointsRefusal> {
  const normSetOn = normSetsByDay(normSets);
  const cycleNorm = normSetOn(cycle.start);
  if (!cycleNorm) return refused({ code: 'cycle_without_norm_set', start: cycle.start });
  const lines = pointsLines(activities, { today, cycle, cycleNorm, normSetOn });
  return accepted({ lines, standing: progressOf(lines, requiredPoints(cycleNorm.normSet, cycle)) });
}
