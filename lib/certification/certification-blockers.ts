import type { Hundredths } from '@/lib/content/amounts';
import { less, NOTHING, plus } from '@/lib/content/amounts';
import type { PointsProgress, RequirementCode } from '@/lib/portfolio/points-progress';

export type CertificationBlocker =
  | { code: 'not_in_register' }
  | { code: 'already_certified_for_cycle' }
  | { code: 'already_requested' }
  /** Certain and likely points together don't reach this requirement yet. */
  | { code: 'points_short'; what: RequirementCode; points: Hundredths };

type Facts = { isInRegister: boolean; isGranted: boolean; isRequested: boolean };

/** In the order of what is required (domain section 3). */
export function certificationBlockers(standing: PointsProgress, facts: Facts): CertificationBlocker[] {
  const blockers: CertificationBlocker[] = [];
  if (!facts.isInRegister) blockers.push({ code: 'not_in_register' });
  if (facts.isGranted) blockers.push({ code: 'already_certified_for_cycle' });
  if (facts.isRequested) blockers.push({ code: 'already_requested' });
  for (const { what, required, counted } of [standing.total, standing.accredited, ...standing.categories]) {
    const short = less(required, plus(counted.certain, counted.likely));
    if (short > NOTHING) blockers.push({ code: 'points_short', what, points: short });
  }
  return blockers;
}
