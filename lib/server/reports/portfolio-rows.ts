import 'server-only';
import type { PointsLine } from '@/lib/portfolio/points-lines';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { type ListedActivity, listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';

export type Owner = { id: string; registeredOn: CalendarDate };

export type PortfolioRow = {
  activity: ListedActivity;
  type: ReturnType<typeof typeOn>;
  /** An activity that is incomplete has none. */
  line: PointsLine | undefined;
};

/** Every activity of somebody's portfolio, oldest first, those without a day at the end. */
export async function loadPortfolioRows(owner: Owner, today: CalendarDate): Promise<PortfolioRow[]> {
  const [normSets, lines, activities] = await Promise.all([
    loadNormSets(),
    loadLines(owner, today),
    listActivitiesOf(owner.id),
  ]);
  const periods = typePeriods(normSets);
  return activities
    .toSorted((a, b) => compareText(a.lastDay ?? '9', b.lastDay ?? '9'))
    .map((activity) => ({
      activity,
      type: typeOn(periods, activity.typeCode, activity.lastDay),
      line: lines.get(activity.id),
    }));
}
