import { z } from 'zod';
import { amountAsTyped, NOTHING } from '@/lib/content/amounts';
import {
  type ActivityType,
  activityUnits,
  type Category,
  cycleModes,
  joinerRules,
  reviewMoments,
} from '@/lib/content/normset';
import { type AmountBounds, optionalTypedAmount, typedAmount } from '@/lib/content/typed-amount';
import type { TypedValues } from '@/lib/shared/action-state';
import { dateAsTyped } from '@/lib/shared/calendar-date';
import {
  line,
  loadedVersion,
  notThat,
  oneOf,
  optionalTypedDate,
  paragraphs,
  tick,
  typedDate,
} from '@/lib/shared/form-fields';
import type { DraftContents } from './drafts';

/** No norm set has larger ones: it only keeps typing errors out. */
export const LARGEST_AMOUNT = 100_000;
export const MOST_YEARS = 100;
/** Of one form, the empty ones that add one included. */
export const MOST_CATEGORIES = 20;
export const MOST_TYPES = 99;
/** A letter first, so that no file reads it as a number. */
const MARK = /^[A-Za-z][A-Za-z0-9_]{0,49}$/;

const draftId = z.string().max(100).catch('');
const version = loadedVersion();

type Bounds = Partial<AmountBounds>;
const within = (bounds: Bounds) => ({ min: 0, max: LARGEST_AMOUNT, ...bounds });

const amount = (bounds: Bounds = {}) => typedAmount(within(bounds));
/** Empty: none. */
const optionalAmount = (bounds: Bounds = {}) => optionalTypedAmount(within(bounds));

const years = line({ max: 10 }).transform((typed, context): number => {
  if (!/^\d{1,4}$/.test(typed)) return notThat(context, { code: 'not_a_number' });
  const read = Number(typed);
  return read >= 1 && read <= MOST_YEARS ? read : notThat(context, { code: 'out_of_range', min: 1, max: MOST_YEARS });
});

const mark = line({ max: 50 }).transform((typed, context) =>
  MARK.test(typed) ? typed : notThat(context, { code: 'not_as_explained' }),
);

const category = z
  .object({
    letter: line({ max: 10, optional: true }),
    min: optionalAmount({ isWhole: true }),
    max: optionalAmount(),
  })
  .transform(({ letter, min, max }, context): Category | null => {
    if (letter === '' && min === null && max === null) return null;
    if (!MARK.test(letter)) {
      context.addIssue({ code: 'custom', path: ['letter'], message: JSON.stringify({ code: 'not_as_explained' }) });
      return z.NEVER;
    }
    return { code: letter, min: min ?? NOTHING, max };
  });

/** A copy to work on, or an erratum on what is published. */
export const startDraftSchema = z.object({
  normsetId: z.string().max(100).catch(''),
  kind: oneOf(['copy', 'erratum']),
});

/** Everything but the types of activities. A row of categories that is left empty is none. */
export const draftRulesSchema = z
  .object({
    draftId,
    version,
    /** Of an erratum it isn't asked. */
    validFrom: optionalTypedDate(),
    reason: paragraphs({ max: 2000, optional: true }),
    cycleMode: oneOf(cycleModes),
    cycleYears: years,
    firstStart: typedDate(),
    joinerRule: oneOf(joinerRules),
    total: amount({ isWhole: true }),
    accreditedMin: amount({ isWhole: true }),
    step: amount({ min: 0.01 }),
    countsFrom: typedDate(),
    categories: z.array(category).max(MOST_CATEGORIES).optional(),
    assumptions: paragraphs({ max: 20_000, optional: true }),
  })
  .transform(({ cycleMode, cycleYears, firstStart, categories, ...rest }) => ({
    ...rest,
    cycle: { mode: cycleMode, years: cycleYears, firstStart },
    categories: categories?.filter((one) => one !== null) ?? [],
  }));

/** One type: `place` counts from 1; 0 adds one. */
export const draftTypeSchema = z
  .object({
    draftId,
    version,
    place: z.coerce.number().int().min(0).max(MOST_TYPES).catch(-1),
    name: line({ max: 200 }),
    mark,
    category: line({ max: 50 }),
    unit: oneOf(activityUnits),
    pointsPerUnit: amount(),
    maxPerActivity: optionalAmount(),
    maxPerYear: optionalAmount(),
    maxPerCycle: optionalAmount(),
    evidenceRequired: tick(),
    review: oneOf(reviewMoments),
    givesAccreditedPoints: tick(),
    conditions: paragraphs({ max: 5000, optional: true }),
    example: paragraphs({ max: 5000, optional: true }),
  })
  .transform(({ draftId: id, version: loaded, place, mark: code, conditions, example, ...rest }) => {
    const type: ActivityType = { ...rest, code, conditions: conditions || null, example: example || null };
    return { draftId: id, version: loaded, place, type };
  });

export const removeTypeSchema = z.object({
  draftId,
  version,
  place: z.coerce.number().int().min(1).max(MOST_TYPES).catch(-1),
});

export const draftVersionSchema = z.object({ draftId, version });

export const returnDraftSchema = z.object({ draftId, version, remark: paragraphs({ max: 2000 }) });

/** As it would be typed: fills the form, and stands beside what somebody typed in an older window. */
export function rulesValues({ validFrom, rules, assumptions, reason }: DraftContents): TypedValues {
  const { cycle, joinerRule, total, accreditedMin, step, countsFrom, categories } = rules;
  return {
    validFrom: validFrom ? dateAsTyped(validFrom) : '',
    reason,
    cycleMode: cycle.mode,
    cycleYears: String(cycle.years),
    firstStart: dateAsTyped(cycle.firstStart),
    joinerRule,
    total: amountAsTyped(total),
    accreditedMin: amountAsTyped(accreditedMin),
    step: amountAsTyped(step),
    countsFrom: dateAsTyped(countsFrom),
    ...Object.fromEntries(categories.flatMap(categoryValues)),
    assumptions,
  };
}

function categoryValues({ code, min, max }: Category, place: number): [string, string][] {
  return [
    [`categories.${place}.letter`, code],
    [`categories.${place}.min`, min === NOTHING ? '' : amountAsTyped(min)],
    [`categories.${place}.max`, amountAsTyped(max)],
  ];
}

export function typeValues(type: ActivityType): TypedValues {
  return {
    name: type.name,
    mark: type.code,
    category: type.category,
    unit: type.unit,
    pointsPerUnit: amountAsTyped(type.pointsPerUnit),
    maxPerActivity: amountAsTyped(type.maxPerActivity),
    maxPerYear: amountAsTyped(type.maxPerYear),
    maxPerCycle: amountAsTyped(type.maxPerCycle),
    evidenceRequired: type.evidenceRequired ? 'on' : '',
    review: type.review,
    givesAccreditedPoints: type.givesAccreditedPoints ? 'on' : '',
    conditions: type.conditions ?? '',
    example: type.example ?? '',
  };
}
