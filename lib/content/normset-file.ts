import { z } from 'zod';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type FileProblem, type Misfit, refusedFile, schemaProblems } from '@/lib/shared/file-problems';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { decimalOf, type Hundredths } from './amounts';
import { checkNormSet } from './check-normsets';
import { type ActivityType, type NormSet, normSetSchema } from './normset';

/** `assumptions` is Markdown: what was assumed where nobody decided yet. */
export type NormSetEntry = { normSet: NormSet; assumptions: string };

/** What made a norm set what it is: `replacesId` is the version that it corrected, for the same days. */
export type NormsetErratum = { id: string; replacesId: string; publishedAt: Date; reason: string };

export const normSetEntrySchema = z
  .looseObject({ assumptions: z.string().trim().max(50_000).default('') })
  .transform(({ assumptions, ...rules }, context): NormSetEntry => {
    const read = normSetSchema.safeParse(rules);
    if (!read.success) {
      for (const issue of read.error.issues) context.issues.push({ ...issue, input: undefined });
      return z.NEVER;
    }
    const misfits = [...checkNormSet(read.data), ...nameless(read.data)];
    for (const { path, message } of misfits) context.addIssue({ code: 'custom', path, message });
    return { normSet: read.data, assumptions };
  });

function nameless({ activityTypes }: NormSet): Misfit[] {
  return activityTypes.flatMap(({ code, name }, index) =>
    name === code ? [{ path: ['activity_types', index, 'name'], message: 'is missing, or only its code' }] : [],
  );
}

/** As its row keeps it, not known to be well-formed. */
export type NormSetRow = { validFrom: CalendarDate; validTo: CalendarDate | null; rules: unknown };

export function readNormSetRow({
  validFrom,
  validTo,
  rules,
}: NormSetRow): Accepted<{ normSet: NormSet }> | Refused<FileProblem> {
  const stored = typeof rules === 'object' ? rules : {};
  const read = normSetSchema.safeParse({ ...stored, valid_from: validFrom, valid_to: validTo });
  if (!read.success) return refusedFile(schemaProblems(read.error));
  return accepted({ normSet: read.data });
}

/** Without its days, with every default spelled out. */
export function storedRules({ cycle, joinerRule, total, accreditedMin, step, ...rest }: NormSet) {
  return {
    cycle: { mode: cycle.mode, years: cycle.years, first_start: cycle.firstStart },
    joiner_rule: joinerRule,
    total: decimalOf(total),
    accredited_min: decimalOf(accreditedMin),
    step: decimalOf(step),
    counts_from: rest.countsFrom,
    categories: rest.categories.map(({ code, min, max }) => ({ code, min: decimalOf(min), max: amountOrNone(max) })),
    activity_types: rest.activityTypes.map(storedType),
  };
}

function storedType(type: ActivityType) {
  return {
    code: type.code,
    name: type.name,
    conditions: type.conditions,
    example: type.example,
    category: type.category,
    unit: type.unit,
    points_per_unit: decimalOf(type.pointsPerUnit),
    max_per_activity: amountOrNone(type.maxPerActivity),
    max_per_year: amountOrNone(type.maxPerYear),
    max_per_cycle: amountOrNone(type.maxPerCycle),
    evidence_required: type.evidenceRequired,
    review: type.review,
    gives_accredited_points: type.givesAccreditedPoints,
  };
}

function amountOrNone(amount: Hundredths | null): number | null {
  return amount === null ? null : decimalOf(amount);
}
