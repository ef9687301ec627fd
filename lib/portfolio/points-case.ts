import { z } from 'zod';
import { EXACT_UP_TO } from '@/lib/content/amounts';
import { checkNormSets, repeated } from '@/lib/content/check-normsets';
import { fileAmount, normSetSchema } from '@/lib/content/normset';
import { type FileProblem, fileProblem, type Misfit, refusedFile, schemaMisfits } from '@/lib/shared/file-problems';
import { isoDay } from '@/lib/shared/iso-day';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { type Activity, activityStates } from './activity-class';
import type { PointsCase } from './points-rule';
import type { Cycle } from './required-points';

const fileId = z.union([z.string().min(1).max(500), z.int()], { error: 'must be a text or a whole number' });

const fileActivity = z
  .object({
    id: fileId,
    type: z.string().max(500),
    first_day: isoDay,
    last_day: isoDay,
    units: fileAmount,
    state: z.enum(activityStates),
    evidence: z.boolean(),
    accredited: z.boolean(),
  })
  .strict();

const fileCycle = z.object({ start: isoDay, end: isoDay, extended_end: isoDay.nullish(), joined: isoDay }).strict();

const pointsCase = z
  .object({
    today: isoDay,
    cycle: fileCycle,
    normsets: z.array(normSetSchema).max(1000),
    activities: z.array(fileActivity).max(1_000_000),
  })
  .strict();

type FileCase = z.output<typeof pointsCase>;

/** A case of a file (contract), with the ids as they stand in it; or everything that is wrong with it. */
export type ReadCase = { given: PointsCase; ids: (string | number)[] };

export function readPointsCase(content: unknown, place: number[]): Accepted<ReadCase> | Refused<FileProblem> {
  const parsed = pointsCase.safeParse(content, {
    error: ({ input }) => (input === undefined ? 'is missing' : undefined),
  });
  const misfits = parsed.success ? whatDoesNotFit(parsed.data) : schemaMisfits(parsed.error);
  const reasons = misfits.map((misfit) => fileProblem(misfit, place));
  if (!parsed.success || reasons.length > 0) return refusedFile(reasons);
  const { today, cycle, normsets, activities } = parsed.data;
  return accepted({
    given: { today, cycle: cycleOf(cycle), normSets: normsets, activities: activities.map(activityOf) },
    ids: activities.map(({ id }) => id),
  });
}

function cycleOf({ start, end, extended_end, joined }: FileCase['cycle']): Cycle {
  return { start, end, extendedEnd: extended_end ?? null, joined };
}

function activityOf(given: FileCase['activities'][number]): Activity {
  return {
    id: String(given.id),
    type: given.type,
    firstDay: given.first_day,
    lastDay: given.last_day,
    units: given.units,
    state: given.state,
    hasEvidence: given.evidence,
    ofAccreditedCourse: given.accredited,
  };
}

function whatDoesNotFit(given: FileCase): Misfit[] {
  return [
    ...cycleProblems(given.cycle),
    ...checkNormSets(given.normsets).map(({ path, message }) => ({ path: ['normsets', ...path], message })),
    ...given.activities.flatMap(({ first_day, last_day }, index) =>
      last_day < first_day ? [{ path: ['activities', index, 'last_day'], message: 'is before first_day' }] : [],
    ),
    ...repeated(
      given.activities.map(({ id }) => String(id)),
      'activities',
      'id',
    ),
    ...beyondExact(given),
  ];
}

function cycleProblems({ start, end, extended_end }: FileCase['cycle']): Misfit[] {
  if (end < start) return [{ path: ['cycle', 'end'], message: 'is before start' }];
  return extended_end && extended_end < end ? [{ path: ['cycle', 'extended_end'], message: 'is before end' }] : [];
}

/** Sums stay exact as long as all units together, at the best rate, fit in a safe integer. */
function beyondExact({ activities, normsets }: FileCase): Misfit[] {
  const rates = normsets.flatMap(({ activityTypes }) => activityTypes.map(({ pointsPerUnit }) => pointsPerUnit));
  const best = rates.reduce((a, b) => Math.max(a, b), 0);
  const units = activities.reduce((sum, activity) => sum + BigInt(activity.units), 0n);
  if (units * BigInt(best) <= BigInt(EXACT_UP_TO) * 100n) return [];
  return [{ path: ['activities'], message: 'claim more points together than can be counted exactly' }];
}
