import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { sameValue } from '@/lib/shared/same-value';
import { type NormSetEntry, storedRules } from './normset-file';

export type PublishReason = { place: number; validFrom: CalendarDate } & (
  | { code: 'norm_set_not_in_the_future' }
  | { code: 'norm_set_day_taken' }
  /** Between two that were published there is no room for another. */
  | { code: 'norm_set_before_the_last'; last: CalendarDate }
  /** Only the next norm set ends it, the day before it begins; null where none comes after it. */
  | { code: 'norm_set_ends_otherwise'; end: CalendarDate | null }
);

type Placed = NormSetEntry & { place: number };

/** Oldest first. Each is for a day after today; only the first of all may begin in the past. */
export function publishableNormSets(
  stored: readonly NormSetEntry[],
  given: readonly NormSetEntry[],
  today: CalendarDate,
): Accepted<{ fresh: NormSetEntry[] }> | Refused<PublishReason> {
  const inOrder = given
    .map((entry, place): Placed => ({ ...entry, place }))
    .toSorted((a, b) => compareText(a.normSet.validFrom, b.normSet.validFrom));
  const days = [...stored, ...given].map(({ normSet }) => normSet.validFrom).toSorted();
  const fresh: Placed[] = [];
  const reasons: PublishReason[] = [];
  for (const entry of inOrder) {
    const same = [...stored, ...fresh].find(({ normSet }) => normSet.validFrom === entry.normSet.validFrom);
    const reason = (same ? reasonBeside(same, entry) : reasonAgainst(stored, entry, today)) ?? wrongEnd(days, entry);
    if (reason) reasons.push(reason);
    else if (!same) fresh.push(entry);
  }
  const [first, ...others] = reasons.toSorted((a, b) => a.place - b.place);
  return first
    ? refused(first, ...others)
    : accepted({ fresh: fresh.map(({ normSet, assumptions }) => ({ normSet, assumptions })) });
}

/** Publishing the same norm set twice has one effect. */
function reasonBeside(there: NormSetEntry, { normSet, assumptions, place }: Placed): PublishReason | null {
  const isSame = there.assumptions === assumptions && sameValue(storedRules(there.normSet), storedRules(normSet));
  return isSame ? null : { code: 'norm_set_day_taken', place, validFrom: normSet.validFrom };
}

function reasonAgainst(
  stored: readonly NormSetEntry[],
  { normSet: { validFrom }, place }: Placed,
  today: CalendarDate,
): PublishReason | null {
  const last = stored.at(-1)?.normSet.validFrom;
  if (last && validFrom <= today) return { code: 'norm_set_not_in_the_future', place, validFrom };
  return last && validFrom < last ? { code: 'norm_set_before_the_last', place, validFrom, last } : null;
}

function wrongEnd(days: readonly CalendarDate[], { normSet, place }: Placed): PublishReason | null {
  const { validFrom, validTo } = normSet;
  if (validTo === null) return null;
  const next = days.find((day) => day > validFrom);
  const end = next ? addDays(next, -1) : null;
  return validTo === end ? null : { code: 'norm_set_ends_otherwise', place, validFrom, end };
}
