import type { NormSet } from '@/lib/content/normset';
import type { CyclePoints, KeptActivity } from '@/lib/portfolio/portfolio';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { compareText } from '@/lib/shared/compare-text';

/** Also what no maximum leaves room for: it may take the place of what is rejected. */
export function activitiesToReview<A extends KeptActivity>(
  activities: readonly A[],
  points: CyclePoints,
  normSets: readonly NormSet[],
): A[] {
  const periods = typePeriods(normSets);
  return activities.filter(({ id, typeCode, lastDay }) => {
    const line = points.lines.get(id);
    return (
      line?.class === 'likely' &&
      !line.reasons.some(isOutside) &&
      typeOn(periods, typeCode, lastDay)?.review === 'at_certification'
    );
  });
}

function isOutside(reason: string): boolean {
  return reason === 'outside_cycle' || reason === 'before_start' || reason === 'type_not_in_norm';
}

/** A percentage, rounded up: of one or more at least one. `orderOf` decides which, unforeseeably. */
export function drawSample<A extends { id: string }>(
  activities: readonly A[],
  percent: number,
  orderOf: (id: string) => string,
): A[] {
  const size = Math.ceil((activities.length * percent) / 100);
  return activities
    .map((activity) => ({ activity, order: orderOf(activity.id) }))
    .toSorted((a, b) => compareText(a.order, b.order))
    .slice(0, size)
    .map(({ activity }) => activity);
}
