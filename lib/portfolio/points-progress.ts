import { type Hundredths, less, NOTHING, plus } from '@/lib/content/amounts';
import type { PointsClass } from './activity-class';
import type { PointsLine } from './points-lines';
import type { RequiredPoints } from './required-points';

export type ByClass = Record<PointsClass, Hundredths>;

export type RequirementCode = 'total' | 'accredited' | `category:${string}`;

/** `missing` is what is required less what is certain. */
export type Progress = { what: RequirementCode; required: Hundredths; counted: ByClass; missing: Hundredths };

export type PointsProgress = {
  total: Progress;
  accredited: Progress;
  /** What is accredited once it is approved: no part of `accredited` until then. */
  onApproval: ByClass;
  /** In the norm set's order. What counted under a category that it hasn't is in the total alone. */
  categories: (Progress & { category: string })[];
  met: boolean;
  missing: { what: RequirementCode; points: Hundredths }[];
};

/** Points 5 to 7 of the rule. */
export function progressOf(lines: readonly PointsLine[], required: RequiredPoints): PointsProgress {
  const stand = (what: RequirementCode, points: Hundredths, isPart: IsPart): Progress => {
    const counted = countedByClass(lines, isPart);
    return { what, required: points, counted, missing: less(points, counted.certain) };
  };
  const total = stand('total', required.total, () => true);
  const accredited = stand('accredited', required.accredited, (line) => line.accredited);
  const categories = required.categories.map(({ category, points }) => ({
    category,
    ...stand(`category:${category}`, points, (line) => line.category === category),
  }));
  const missing = [total, accredited, ...categories]
    .filter((standing) => standing.missing > NOTHING)
    .map((standing) => ({ what: standing.what, points: standing.missing }));
  const onApproval = countedByClass(lines, (line) => line.accreditedOnApproval);
  return { total, accredited, onApproval, categories, met: missing.length === 0, missing };
}

type IsPart = (line: PointsLine) => boolean;

function countedByClass(lines: readonly PointsLine[], isPart: IsPart): ByClass {
  const sums: ByClass = { certain: NOTHING, likely: NOTHING, to_be_assessed: NOTHING, planned: NOTHING };
  for (const line of lines)
    if (line.counted > NOTHING && line.class !== 'none' && isPart(line))
      sums[line.class] = plus(sums[line.class], line.counted);
  return sums;
}
