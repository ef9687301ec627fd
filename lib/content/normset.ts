import { z } from 'zod';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isoDay } from '@/lib/shared/iso-day';
import { type Hundredths, hundredthsOf, isWhole, NOTHING } from './amounts';

export const cycleModes = ['common', 'personal'] as const;
export const joinerRules = ['full', 'pro_rata'] as const;
export const activityUnits = ['hour', 'day', 'item', 'point'] as const;
export const reviewMoments = ['none', 'interim', 'at_certification'] as const;

/** What an existing register gave points for and these rules have no type for: nobody chooses these (contract). */
export const takenOverTypes: readonly string[] = ['taken_over_a1', 'taken_over_a2'];

export type JoinerRule = (typeof joinerRules)[number];
export type ReviewMoment = (typeof reviewMoments)[number];

/** One version of the point rules. Null is no maximum, and for `validTo` no end. */
export type NormSet = {
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  cycle: { mode: (typeof cycleModes)[number]; years: number; firstStart: CalendarDate };
  joinerRule: JoinerRule;
  total: Hundredths;
  accreditedMin: Hundredths;
  step: Hundredths;
  countsFrom: CalendarDate;
  categories: Category[];
  activityTypes: ActivityType[];
};

export type Category = { code: string; min: Hundredths; max: Hundredths | null };

export type ActivityType = {
  code: string;
  /** A file may leave it out, to try rules: then it is the code. */
  name: string;
  conditions: string | null;
  example: string | null;
  category: string;
  unit: (typeof activityUnits)[number];
  pointsPerUnit: Hundredths;
  maxPerActivity: Hundredths | null;
  maxPerYear: Hundredths | null;
  maxPerCycle: Hundredths | null;
  evidenceRequired: boolean;
  review: ReviewMoment;
  /** Approved activities of this type count as accredited, without an accredited course. */
  givesAccreditedPoints: boolean;
};

/** Far above any amount that means something, and far below what is exact. */
const LARGEST = 1_000_000_000;

export const fileAmount = z.number().transform((amount, context): Hundredths => {
  const hundredths = amount > LARGEST ? null : hundredthsOf(amount);
  if (hundredths !== null) return hundredths;
  context.addIssue({
    code: 'custom',
    message: `must be from 0 to ${LARGEST}, with at most two decimals`,
  });
  return z.NEVER;
});

const maximum = fileAmount.nullish().transform((amount) => amount ?? null);

const whole = fileAmount.refine(isWhole, { error: 'must be whole' });

const minimum = whole.nullish().transform((amount) => amount ?? NOTHING);

const text = z.string().trim().max(5000);
const optionalText = text.nullish().transform((given) => given || null);

const code = z.string().min(1).max(100);

const category = z.object({ code, min: minimum, max: maximum }).strict();

const activityType = z
  .object({
    code,
    name: optionalText,
    conditions: optionalText,
    example: optionalText,
    category: code,
    unit: z.enum(activityUnits),
    points_per_unit: fileAmount,
    max_per_activity: maximum,
    max_per_year: maximum,
    max_per_cycle: maximum,
    evidence_required: z.boolean(),
    review: z.enum(reviewMoments),
    gives_accredited_points: z.boolean(),
  })
  .strict()
  .transform(
    ({
      points_per_unit,
      max_per_activity,
      max_per_year,
      max_per_cycle,
      evidence_required,
      gives_accredited_points,
      ...type
    }): ActivityType => ({
      ...type,
      name: type.name ?? type.code,
      pointsPerUnit: points_per_unit,
      maxPerActivity: max_per_activity,
      maxPerYear: max_per_year,
      maxPerCycle: max_per_cycle,
      evidenceRequired: evidence_required,
      givesAccreditedPoints: gives_accredited_points,
    }),
  );

const cycle = z
  .object({ mode: z.enum(cycleModes).default('common'), years: z.int().min(1).max(100), first_start: isoDay })
  .strict();

/** Strict: a maximum under a misspelt name would be no maximum. What must fit together is in check-normsets.ts. */
export const normSetSchema = z
  .object({
    valid_from: isoDay,
    valid_to: isoDay.nullish(),
    cycle,
    joiner_rule: z.enum(joinerRules).default('pro_rata'),
    total: whole,
    accredited_min: minimum,
    step: fileAmount.refine((step) => step > NOTHING, { error: 'must be more than 0' }),
    counts_from: isoDay,
    categories: z.array(category).max(100),
    activity_types: z.array(activityType).max(1000),
    assumptions: z.string().optional(),
  })
  .strict()
  .transform(
    (file): NormSet => ({
      validFrom: file.valid_from,
      validTo: file.valid_to ?? null,
      cycle: { mode: file.cycle.mode, years: file.cycle.years, firstStart: file.cycle.first_start },
      joinerRule: file.joiner_rule,
      total: file.total,
      accreditedMin: file.accredited_min,
      step: file.step,
      countsFrom: file.counts_from,
      categories: file.categories,
      activityTypes: file.activity_types,
    }),
  );

/** Those that somebody can choose for what is done from now on. */
export function typesToChoose(normSet: Pick<NormSet, 'activityTypes'> | undefined): ActivityType[] {
  return normSet?.activityTypes.filter(({ code }) => !takenOverTypes.includes(code)) ?? [];
}
