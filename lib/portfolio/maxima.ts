import { type Hundredths, less, NOTHING, plus } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { IndexedNormSet } from '@/lib/content/normset-index';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** In the order in which they cut. */
export type MaximumReason = 'activity_maximum' | 'year_maximum' | 'cycle_maximum' | 'category_maximum';

/** `type` is the one of its own norm set. */
export type Claim = { claimed: Hundredths; type: ActivityType; category: string; lastDay: CalendarDate };

export type Kept = { counted: Hundredths; cutBy: MaximumReason[] };

type SharedMaximum = { reason: MaximumReason; key: string; max: Hundredths | null };

/** By the cycle's norm set; for a type that it doesn't know, the type's own. */
export function categoryOf(type: ActivityType, cycleNorm: IndexedNormSet): string {
  return cycleNorm.types.get(type.code)?.category ?? type.category;
}

/** Point 4, in the order given. A claim uses up each maximum only by what it kept after all of them. */
export function keepWithinMaxima(claims: readonly Claim[], cycleNorm: IndexedNormSet): ReadonlyMap<Claim, Kept> {
  const used = new Map<string, Hundredths>();
  const usedOf = (key: string) => used.get(key) ?? NOTHING;
  const keep = (claim: Claim): Kept => {
    const shared = sharedMaxima(claim, cycleNorm);
    const alone = cut({ counted: claim.claimed, cutBy: [] }, 'activity_maximum', claim.type.maxPerActivity);
    const kept = shared.reduce(
      (left, { reason, key, max }) => cut(left, reason, max === null ? null : less(max, usedOf(key))),
      alone,
    );
    for (const { key } of shared) used.set(key, plus(usedOf(key), kept.counted));
    return kept;
  };
  return new Map(claims.map((claim) => [claim, keep(claim)]));
}

function sharedMaxima({ type, category, lastDay }: Claim, { types, categories }: IndexedNormSet): SharedMaximum[] {
  const known = types.get(type.code);
  return [
    { reason: 'year_maximum', key: `year ${lastDay.slice(0, 4)} ${type.code}`, max: known?.maxPerYear ?? null },
    { reason: 'cycle_maximum', key: `type ${type.code}`, max: known?.maxPerCycle ?? null },
    { reason: 'category_maximum', key: `category ${category}`, max: categories.get(category)?.max ?? null },
  ];
}

function cut({ counted, cutBy }: Kept, reason: MaximumReason, room: Hundredths | null): Kept {
  if (room === null || counted <= room) return { counted, cutBy };
  return { counted: room, cutBy: [...cutBy, reason] };
}
