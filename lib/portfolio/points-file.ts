import { decimalOf } from '@/lib/content/amounts';
import { type FileProblem, fileProblem, refusedFile } from '@/lib/shared/file-problems';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { ActivityClass, PointsClass } from './activity-class';
import { readPointsCase } from './points-case';
import type { PointsLine, PointsReason } from './points-lines';
import type { ByClass, PointsProgress, RequirementCode } from './points-progress';
import { workOutPoints } from './points-rule';

type NumbersByClass = Record<PointsClass, number>;

/** Contract, "Working out points from a file". */
export type PointsReport = {
  required: { total: number; accredited: number; categories: Record<string, number> };
  activities: {
    id: string | number;
    claimed: number;
    counted: number;
    class: ActivityClass;
    reasons: PointsReason[];
  }[];
  totals: NumbersByClass;
  accredited: NumbersByClass;
  categories: Record<string, NumbersByClass>;
  met: boolean;
  missing: { what: RequirementCode; points: number }[];
};

export function workOutPointsFile(
  content: unknown,
): Accepted<{ report: PointsReport | PointsReport[] }> | Refused<FileProblem> {
  if (!Array.isArray(content)) {
    const result = workOutCase(content, []);
    return result.ok ? accepted({ report: result.report }) : result;
  }
  const results = content.map((one, index) => workOutCase(one, [index]));
  const reasons = results.flatMap((result) => (result.ok ? [] : result.reasons));
  if (reasons.length > 0) return refusedFile(reasons);
  return accepted({ report: results.flatMap((result) => (result.ok ? result.report : [])) });
}

function workOutCase(content: unknown, place: number[]): Accepted<{ report: PointsReport }> | Refused<FileProblem> {
  const read = readPointsCase(content, place);
  if (!read.ok) return read;
  const result = workOutPoints(read.given);
  if (!result.ok) return refused(fileProblem(NO_NORM_SET, place));
  return accepted({ report: reportOf(result.lines, result.standing, read.ids) });
}

const NO_NORM_SET = { path: ['cycle', 'start'], message: 'no norm set holds on this day' };

function reportOf(lines: PointsLine[], standing: PointsProgress, ids: (string | number)[]): PointsReport {
  const { total, accredited, categories, met, missing } = standing;
  return {
    required: {
      total: decimalOf(total.required),
      accredited: decimalOf(accredited.required),
      categories: Object.fromEntries(categories.map(({ category, required }) => [category, decimalOf(required)])),
    },
    activities: lines.map((line, index) => ({
      id: ids[index] ?? line.id,
      claimed: decimalOf(line.claimed),
      counted: decimalOf(line.counted),
      class: line.class,
      reasons: line.reasons,
    })),
    totals: numbersOf(total.counted),
    accredited: numbersOf(accredited.counted),
    categories: Object.fromEntries(categories.map(({ category, counted }) => [category, numbersOf(counted)])),
    met,
    missing: missing.map(({ what, points }) => ({ what, points: decimalOf(points) })),
  };
}

function numbersOf({ certain, likely, to_be_assessed, planned }: ByClass): NumbersByClass {
  return {
    certain: decimalOf(certain),
    likely: decimalOf(likely),
    to_be_assessed: decimalOf(to_be_assessed),
    planned: decimalOf(planned),
  };
}
