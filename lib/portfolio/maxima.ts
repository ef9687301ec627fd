import { type Hundredths, less } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { IndexedNormSet } from '@/lib/content/normset-index';

/** In the order in which they cut. */
export type MaximumReason = 'activity_maximum' | 'year_maximum' | 'cycle_maximum' | 'category_maximum';

/** `type` is the one of its own norm set; `year` that of its last day. */
export type Claim = { claimed: Hundredths; type: ActivityType; year: number };

type Kept = { counted: Hundredths; cutBy: MaximumReason[] };

/** By the cycle's norm set; for a type that it doesn't know, the type's own. */
export function categoryOf(type: ActivityType, cycleNorm: IndexedNormSet): string {
  return cycleNorm.types.get(type.code)?.category ?? type.category;
}

/** What is left of a maximum for all that share it. */
type Room = { reason: MaximumReason; left: Hundredths };

const UNLIMITED = Number.POSITIVE_INFINITY as Hundredths;

/** Point 4: to be asked in the order of point 3. A claim uses up each maximum only by what it kept after all of them. */
export function keepingWithinMaxima(cycleNorm: IndexedNormSet): (claim: Claim) => Kept {
  const roomsOf = roomsUnder(cycleNorm);
  return ({ claimed, type, year }) => {
    const rooms = roomsOf(type, year);
    const kept: Kept = { counted: claimed, cutBy: [] };
    cut(kept, 'activity_maximum', type.maxPerActivity ?? UNLIMITED);
    for (const { reason, left } of rooms) cut(kept, reason, left);
    for (const room of rooms) room.left = less(room.left, kept.counted);
    return kept;
  };
}

function cut(kept: Kept, reason: MaximumReason, left: Hundredths) {
  if (kept.counted <= left) return;
  kept.counted = left;
  kept.cutBy.push(reason);
}

/** Named once for each type and year, however many claims there are. */
function roomsUnder(cycleNorm: IndexedNormSet): (type: ActivityType, year: number) => readonly Room[] {
  const named = new Map<string, Room>();
  const roomOf = (reason: MaximumReason, of: string, max: Hundredths | null | undefined): Room => {
    const name = `${reason} ${of}`;
    const room = named.get(name) ?? { reason, left: max ?? UNLIMITED };
    named.set(name, room);
    return room;
  };
  const roomsOf = (type: ActivityType, year: number): Room[] => {
    const known = cycleNorm.types.get(type.code);
    const category = categoryOf(type, cycleNorm);
    return [
      roomOf('year_maximum', `${year} ${type.code}`, known?.maxPerYear),
      roomOf('cycle_maximum', type.code, known?.maxPerCycle),
      roomOf('category_maximum', category, cycleNorm.categories.get(category)?.max),
    ];
  };
  const found = new Map<ActivityType, Map<number, Room[]>>();
  return (type, year) => {
    const known = found.get(type)?.get(year);
    if (known) return known;
    const rooms = roomsOf(type, year);
    found.set(type, (found.get(type) ?? new Map()).set(year, rooms));
    return rooms;
  };
}
