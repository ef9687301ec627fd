import type { Hundredths } from '@/lib/content/amounts';
import type { PointsProgress, Progress, RequirementCode } from '@/lib/portfolio/points-progress';

const inHundredths = (points: number) => Math.round(points * 100) as Hundredths;

/** A requirement in whole points: how many are required, certain and likely. */
export function requirement(what: RequirementCode, required: number, certain: number, likely = 0): Progress {
  const nothing = inHundredths(0);
  return {
    what,
    required: inHundredths(required),
    counted: {
      certain: inHundredths(certain),
      likely: inHundredths(likely),
      to_be_assessed: nothing,
      planned: nothing,
    },
    missing: inHundredths(Math.max(0, required - certain)),
  };
}

/** Where somebody stands for a total, an accredited part and one category. */
export function progressIn(total: Progress, accredited: Progress, ofA1: Progress): PointsProgress {
  const all = [total, accredited, ofA1];
  const missing = all.filter((one) => one.missing > 0).map(({ what, missing: points }) => ({ what, points }));
  const { counted: onApproval } = requirement('accredited', 0, 0);
  return {
    total,
    accredited,
    onApproval,
    categories: [{ ...ofA1, category: 'A1' }],
    met: missing.length === 0,
    missing,
  };
}
