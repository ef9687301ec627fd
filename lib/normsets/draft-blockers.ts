import { type Hundredths, NOTHING, plus } from '@/lib/content/amounts';
import type { Category } from '@/lib/content/normset';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { sameValue } from '@/lib/shared/same-value';
import type { Draft, Rules } from './drafts';

/** Where something is mended: a field of the rules or of the type in that place, or where a type is added. */
export type DraftPlace =
  | { part: 'rules'; field: string }
  | { part: 'type'; place: number; field: string }
  | { part: 'new_type' }
  | { part: 'list' };

/** What stands in the way of publishing, each with the field that mends it. */
export type DraftBlocker = { at: DraftPlace } & (
  | { code: 'day_missing' }
  | { code: 'day_not_in_the_future' }
  | { code: 'day_taken' }
  | { code: 'day_before_the_last'; last: CalendarDate }
  | { code: 'accredited_above_total' }
  | { code: 'categories_above_total' }
  | { code: 'total_out_of_reach' }
  | { code: 'no_categories' }
  | { code: 'category_twice'; category: string }
  | { code: 'category_minimum_above_maximum'; category: string }
  | { code: 'no_types' }
  | { code: 'type_twice'; name: string }
  | { code: 'type_without_category'; name: string; category: string }
  | { code: 'erratum_on_superseded' }
  | { code: 'erratum_without_reason' }
  | { code: 'erratum_changes_nothing' }
  | { code: 'erratum_moves_cycles' }
);

type Held = { published: readonly { validFrom: CalendarDate }[]; today: CalendarDate };

/** `published` are those that count, oldest first. What the preview says is asked of preview-blockers.ts. */
export function draftBlockers(draft: Draft, held: Held): DraftBlocker[] {
  return [
    ...(draft.isErratum ? erratumBlockers(draft) : dayBlockers(draft.validFrom, held)),
    ...totalBlockers(draft.rules),
    ...categoryBlockers(draft.rules),
    ...typeBlockers(draft.rules),
  ];
}

const rule = (field: string) => ({ at: { part: 'rules', field } }) as const;

function dayBlockers(validFrom: CalendarDate | null, { published, today }: Held): DraftBlocker[] {
  const at = rule('validFrom');
  const last = published.at(-1)?.validFrom;
  if (validFrom === null) return [{ ...at, code: 'day_missing' }];
  if (validFrom <= today) return [{ ...at, code: 'day_not_in_the_future' }];
  if (published.some((one) => one.validFrom === validFrom)) return [{ ...at, code: 'day_taken' }];
  return last && validFrom < last ? [{ ...at, code: 'day_before_the_last', last }] : [];
}

function erratumBlockers({ reason, rules, basis }: Draft): DraftBlocker[] {
  if (!basis.counts) return [{ at: { part: 'list' }, code: 'erratum_on_superseded' }];
  const blockers: DraftBlocker[] = [];
  if (reason === '') blockers.push({ ...rule('reason'), code: 'erratum_without_reason' });
  if (sameValue(rules, basis.rules)) blockers.push({ ...rule('total'), code: 'erratum_changes_nothing' });
  // Whoever is in a cycle stays in it: another begin or end would take certain points out of it.
  if (!sameValue(rules.cycle, basis.rules.cycle))
    blockers.push({ ...rule('cycleYears'), code: 'erratum_moves_cycles' });
  return blockers;
}

function totalBlockers({ total, accreditedMin, categories }: Rules): DraftBlocker[] {
  const blockers: DraftBlocker[] = [];
  if (accreditedMin > total) blockers.push({ ...rule('accreditedMin'), code: 'accredited_above_total' });
  if (sumOf(categories.map(({ min }) => min)) > total)
    blockers.push({ ...rule('total'), code: 'categories_above_total' });
  const maxima = categories.flatMap(({ max }) => (max === null ? [] : [max]));
  const isBounded = categories.length > 0 && maxima.length === categories.length;
  if (isBounded && sumOf(maxima) < total) blockers.push({ ...rule('total'), code: 'total_out_of_reach' });
  return blockers;
}

const sumOf = (amounts: readonly Hundredths[]) => amounts.reduce(plus, NOTHING);

function categoryBlockers({ categories }: Rules): DraftBlocker[] {
  if (categories.length === 0) return [{ ...rule('categories.0.letter'), code: 'no_categories' }];
  return categories.flatMap(({ code: category, min, max }: Category, place): DraftBlocker[] => {
    if (categories.findIndex(({ code }) => code === category) < place)
      return [{ ...rule(`categories.${place}.letter`), code: 'category_twice', category }];
    const isCut = max !== null && max < min;
    return isCut ? [{ ...rule(`categories.${place}.min`), code: 'category_minimum_above_maximum', category }] : [];
  });
}

function typeBlockers({ categories, activityTypes }: Rules): DraftBlocker[] {
  if (activityTypes.length === 0) return [{ at: { part: 'new_type' }, code: 'no_types' }];
  const known = new Set(categories.map(({ code }) => code));
  return activityTypes.flatMap(({ code, name, category }, place): DraftBlocker[] => {
    const at = (field: string) => ({ at: { part: 'type', place, field } }) as const;
    const blockers: DraftBlocker[] = [];
    if (activityTypes.findIndex((type) => type.code === code) < place)
      blockers.push({ ...at('mark'), code: 'type_twice', name });
    if (!known.has(category)) blockers.push({ ...at('category'), code: 'type_without_category', name, category });
    return blockers;
  });
}
