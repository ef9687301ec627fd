import { type Hundredths, NOTHING, plus } from '@/lib/content/amounts';
import { pointsClasses } from './activity-class';
import type { CyclePoints } from './portfolio';

type OfRun = { id: string; runId: string | null };

/** What is accredited, what approval accredits, and runs of the catalogue that were chosen: their list accredits them. */
export function accreditedWithPlans({ standing, lines }: CyclePoints, activities: readonly OfRun[]): Hundredths {
  const ofRuns = activities.flatMap(({ id, runId }) => {
    const line = runId === null ? undefined : lines.get(id);
    return line && !line.accredited && !line.accreditedOnApproval ? [line.counted] : [];
  });
  const coming = pointsClasses.flatMap((of) => [standing.accredited.counted[of], standing.onApproval[of]]);
  return [...coming, ...ofRuns].reduce(plus, NOTHING);
}
