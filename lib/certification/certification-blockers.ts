import type { Hundredths } from '@/lib/content/amounts';
import { less, NOTHING, plus } from '@/lib/content/amounts';
import type { PointsProgress, RequirementCode } from '@/lib/portfolio/points-progress';

export type CertificationBlocker =
  | { code: 'not_in_register' }
  | { code: 'already_certified_for_cycle' }
  | { code: 'already_requested' }
  /** Certain and likely points together don't reach this yet; of the likely ones `onApproval` are accredited by it. */
  | { code: 'points_short'; what: RequirementCode; points: Hundredths; onApproval?: Hundredths };

type Facts = { isInRegister: boolean; isGranted: boolean; isRequested: boolean };

/** In the order of what is required (domain section 3). */
export function certificationBlockers(standing: PointsProgress, facts: Facts): CertificationBlocker[] {
  const blockers: CertificationBlocker[] = [];
  if (!facts.isInRegister) blockers.push({ code: 'not_in_register' });
  if (facts.isGranted) blockers.push({ code: 'already_certified_for_cycle' });
  if (facts.isRequested) blockers.push({ code: 'already_requested' });
  for (const { what, required, counted } of [standing.total, standing.accredited, ...standing.categories]) {
    const points = less(required, plus(counted.certain, counted.likely));
    const onApproval = what === 'accredited' ? standing.onApproval.likely : NOTHING;
    if (points > NOTHING)
      blockers.push({ code: 'points_short', what, points, ...(onApproval > NOTHING && { onApproval }) });
  }
  return blockers;
}
