import { z } from 'zod';
import type { NormSet } from '@/lib/content/normset';
import type { NormSetEntry, NormsetErratum } from '@/lib/content/normset-file';
import { normSetOn } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { FieldError } from '@/lib/shared/field-errors';
import { optionalTypedDate, readFieldErrors } from '@/lib/shared/form-fields';
import { commonCycles, type Period } from './cycle-periods';

/** `next` is the first day of the rules that were published to follow these. */
export type HeldRules = PublishedRules & { next: CalendarDate | null; cycle: Period | null };

/** `id` and `errata` of one that is stored. */
type PublishedRules = NormSetEntry & { id?: string; errata?: readonly NormsetErratum[] };

/** The rules of a day, or where to look instead: the first ones after it, else the last before it. */
export type RulesOnDay = { held: HeldRules } | { held: null; nearest: CalendarDate | null };

export function rulesOnDay(published: readonly PublishedRules[], day: CalendarDate): RulesOnDay {
  const normSets = published.map(({ normSet }) => normSet);
  const next = normSets.find(({ validFrom }) => validFrom > day)?.validFrom ?? null;
  const normSet = normSetOn(normSets, day);
  const entry = published.find((candidate) => candidate.normSet === normSet);
  if (!entry) return { held: null, nearest: next ?? normSets.at(-1)?.validFrom ?? null };
  return { held: { ...entry, next, cycle: cycleOfAll(normSets, entry.normSet, day) } };
}

/** Null where each person has their own. */
function cycleOfAll(normSets: readonly NormSet[], { cycle }: NormSet, day: CalendarDate): Period | null {
  if (cycle.mode === 'personal') return null;
  return commonCycles(normSets, day).findLast(({ start, end }) => start <= day && day <= end) ?? null;
}

const query = z.object({ op: optionalTypedDate() });

export type RulesAsked = { day: CalendarDate; error: null } | { day: null; error: FieldError };

export function readRulesQuery(typed: string, today: CalendarDate): RulesAsked {
  const read = query.safeParse({ op: typed });
  if (read.success) return { day: read.data.op ?? today, error: null };
  return { day: null, error: readFieldErrors(read.error).op ?? { code: 'not_a_date' } };
}
