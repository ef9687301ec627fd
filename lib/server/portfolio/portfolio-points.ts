import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { type CycleReason, cyclesUntil, type NormedCycle } from '@/lib/portfolio/cycles';
import type { PointsLine } from '@/lib/portfolio/points-lines';
import { type CyclePoints, cyclePoints, lineOfEach } from '@/lib/portfolio/portfolio';
import { countingVersions } from '@/lib/portfolio/versions';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { ListedActivity } from './data/activities';
import { listActivitiesOf, listAllVersionsOf } from './data/activities';

export type Portfolio = {
  normSets: NormSet[];
  cycles: NormedCycle[];
  /** The versions that count, in no order. */
  activities: ListedActivity[];
  versions: ListedActivity[];
  /** Null where there is no cycle on that day; `why` says why. */
  points: CyclePoints | null;
  why: CycleReason | null;
};

export async function loadPortfolio(
  { id, registeredOn }: { id: string; registeredOn: CalendarDate },
  { today, day = today }: { today: CalendarDate; day?: CalendarDate },
  tx?: Transaction,
): Promise<Portfolio> {
  const [normSets, versions] = await Promise.all([loadNormSets(tx), listAllVersionsOf(id, tx)]);
  const activities = countingVersions(versions);
  const { cycles, ending } = cyclesUntil(normSets, registeredOn, today);
  const cycle = cycles.findLast(({ start, end }) => start <= day && day <= end) ?? null;
  if (!cycle)
    return { normSets, cycles, activities, versions, points: null, why: ending ?? { code: 'before_first_cycle' } };
  const worked = cyclePoints(activities, cycle, normSets, today);
  if (!worked.ok) throw new Error('A cycle without the norm set that it was made from');
  return { normSets, cycles, activities, versions, points: worked.points, why: null };
}

/** By activity id; an activity that isn't in it is incomplete. */
export async function loadLines(
  { id, registeredOn }: { id: string; registeredOn: CalendarDate },
  today: CalendarDate,
): Promise<ReadonlyMap<string, PointsLine>> {
  const [normSets, activities] = await Promise.all([loadNormSets(), listActivitiesOf(id)]);
  return linesOf({ normSets, activities }, registeredOn, today);
}

/** As loadLines, of a portfolio that was loaded. */
export function linesOf(
  { normSets, activities }: Pick<Portfolio, 'normSets' | 'activities'>,
  registeredOn: CalendarDate,
  today: CalendarDate,
): ReadonlyMap<string, PointsLine> {
  const last = activities.reduce((day, { lastDay }) => (lastDay && lastDay > day ? lastDay : day), today);
  return lineOfEach(activities, cyclesUntil(normSets, registeredOn, last).cycles, normSets, today);
}
