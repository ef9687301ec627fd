import type { NormSet } from '@/lib/content/normset';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

/** The rules of points without the days for which they hold. */
export type Rules = Omit<NormSet, 'validFrom' | 'validTo'>;

export type DraftContents = {
  /** Null until somebody chose it. */
  validFrom: CalendarDate | null;
  rules: Rules;
  /** Markdown. */
  assumptions: string;
  /** Of an erratum; '' otherwise, and until it is written. */
  reason: string;
};

export type Draft = DraftContents & {
  isErratum: boolean;
  /** The version that it was copied from, which an erratum corrects; another erratum may have come before it. */
  basis: { validFrom: CalendarDate; rules: Rules; counts: boolean };
};

export function rulesOf({ validFrom: _from, validTo: _to, ...rules }: NormSet): Rules {
  return rules;
}

/**
 * All norm sets once the draft is published, oldest first: the last one ends the day before, or the corrected one is
 * replaced for the same days. `published` are those that count, oldest first; null while the draft has no day.
 */
export function normSetsAfter(
  published: readonly NormSet[],
  { validFrom, rules, isErratum }: Pick<Draft, 'validFrom' | 'rules' | 'isErratum'>,
): NormSet[] | null {
  if (validFrom === null) return null;
  if (isErratum)
    return published.map((normSet) =>
      normSet.validFrom === validFrom ? { ...rules, validFrom, validTo: normSet.validTo } : normSet,
    );
  const earlier = published
    .filter((normSet) => normSet.validFrom < validFrom)
    .map((normSet) => (endsBefore(normSet, validFrom) ? normSet : { ...normSet, validTo: addDays(validFrom, -1) }));
  return [...earlier, { ...rules, validFrom, validTo: null }];
}

function endsBefore({ validTo }: NormSet, day: CalendarDate): boolean {
  return validTo !== null && validTo < day;
}
