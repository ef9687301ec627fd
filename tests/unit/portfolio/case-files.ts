import type { ActivityState } from '@/lib/portfolio/activity-class';
import { type PointsReport, workOutPointsFile } from '@/lib/portfolio/points-file';

/** Files for npm run points as the contract names their parts, with figures of their own. */

export type TypeInFile = {
  code: string;
  category: string;
  points_per_unit: number;
  max_per_activity?: number | null;
  max_per_year?: number | null;
  max_per_cycle?: number | null;
  evidence_required: boolean;
  review: 'none' | 'interim' | 'at_certification';
  gives_accredited_points: boolean;
};

export type CategoryInFile = { code: string; min?: number | null; max?: number | null };

export type ActivityInFile = {
  id: string;
  type: string;
  first_day: string;
  last_day: string;
  units: number;
  state: ActivityState;
  evidence: boolean;
  accredited: boolean;
};

export function typeInFile(changes: Partial<TypeInFile> = {}) {
  return {
    code: 'course',
    name: 'Cursus',
    category: 'A1',
    unit: 'hour',
    points_per_unit: 1,
    evidence_required: true,
    review: 'at_certification',
    gives_accredited_points: false,
    ...changes,
  };
}

export function normSetInFile(changes: object = {}) {
  return {
    valid_from: '2016-01-01',
    valid_to: null as string | null,
    cycle: { mode: 'common', years: 5, first_start: '2016-01-01' },
    joiner_rule: 'pro_rata',
    total: 160,
    accredited_min: 40,
    step: 0.5,
    counts_from: '2016-01-01',
    categories: [{ code: 'A1', min: 80 }, { code: 'A2' }] as CategoryInFile[],
    activity_types: [typeInFile(), typeInFile({ code: 'talk', category: 'A2' })],
    ...changes,
  };
}

export function activityInFile(changes: Partial<ActivityInFile> = {}): ActivityInFile {
  return {
    id: 'a',
    type: 'course',
    first_day: changes.last_day ?? '2027-05-10',
    last_day: '2027-05-10',
    units: 8,
    state: 'approved',
    evidence: true,
    accredited: false,
    ...changes,
  };
}

/** A case on a day halfway the third common cycle. */
export function caseInFile(changes: object = {}) {
  return {
    today: '2028-06-15',
    cycle: { start: '2026-01-01', end: '2030-12-31', joined: '2026-01-01' },
    normsets: [normSetInFile()],
    activities: [activityInFile()],
    ...changes,
  };
}

export function workedOut(given: object): PointsReport {
  const result = workOutPointsFile(given);
  if (!result.ok) throw new Error(result.reasons.map(({ path, message }) => `${path}: ${message}`).join('; '));
  if (Array.isArray(result.report)) throw new Error('one case was expected');
  return result.report;
}

/** Each activity as [id, class, claimed, counted, reasons]. */
export function linesOf(given: object) {
  return workedOut(given).activities.map((line) => [
    line.id,
    line.class,
    line.claimed,
    line.counted,
    line.reasons.join(' '),
  ]);
}
