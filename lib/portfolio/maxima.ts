import { type Hundredths, less, NOTHING, plus } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { IndexedNormSet } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** In the order in which they cut. */
export type MaximumReason = 'activity_maximum' | 'year_maximum' | 'cycle_maximum' | 'category_maximum';

/** `type` is the one of its own norm set. */
export type Claim = { claimed: Hundredths; type: ActivityType; category: string; lastDay: CalendarDate };

export type Kept = { counted: Hundredths; cutBy: MaximumReason[] };

/** By the cycle's norm set; for a type that it doesn't know, the type's own. */
export function categoryOf(type: ActivityType, cycleNorm: IndexedNormSet): string {
  return cycleNorm.types.get(type.code)?.category ?? type.category;
}

/** What has counted so far, by whatever shares a maximum: a category, a type, and a type in a calendar year. */
type Used = { categories: Map<string, Hundredths>; types: Map<string, UsedOfType> };
type UsedOfType = { inCycle: Hundredths; inYear: Map<number, Hundredths> };

/** Point 4, in the order given. A claim uses up each maximum only by what it kept after all of them. */
export function keepWithinMaxima(claims: readonly Claim[], cycleNorm: IndexedNormSet): ReadonlyMap<Claim, Kept> {
  const used: Used = { categories: new Map(), types: new Map() };
  const kept = new Map<Claim, Kept>();
  for (const claim of claims) kept.set(claim, keep(claim, cycleNorm, used));
  return kept;
}

function keep({ claimed, type, category, lastDay }: Claim, { types, categories }: IndexedNormSet, used: Used): Kept {
  const known = types.get(type.code);
  const ofCategory = used.categories.get(category) ?? NOTHING;
  const ofType = usedOfType(used, type.code);
  const year = Number(lastDay.slice(0, 4));
  const ofYear = ofType.inYear.get(year) ?? NOTHING;

  const kept: Kept = { counted: claimed, cutBy: [] };
  cut(kept, 'activity_maximum', type.maxPerActivity, NOTHING);
  cut(kept, 'year_maximum', known?.maxPerYear, ofYear);
  cut(kept, 'cycle_maximum', known?.maxPerCycle, ofType.inCycle);
  cut(kept, 'category_maximum', categories.get(category)?.max, ofCategory);

  used.categories.set(category, plus(ofCategory, kept.counted));
  ofType.inCycle = plus(ofType.inCycle, kept.counted);
  ofType.inYear.set(year, plus(ofYear, kept.counted));
  return kept;
}

function cut(kept: Kept, reason: MaximumReason, max: Hundredths | null | undefined, before: Hundredths) {
  if (max === null || max === undefined) return;
  const room = less(max, before);
  if (kept.counted <= room) return;
  kept.counted = room;
  kept.cutBy.push(reason);
}

function usedOfType({ types }: Used, code: string): UsedOfType {
  const known = types.get(code);
  if (known) return known;
  const unused = { inCycle: NOTHING, inYear: new Map<number, Hundredths>() };
  types.set(code, unused);
  return unused;
}
