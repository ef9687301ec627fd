import { firstInitialOf } from '@/lib/names/name-parts';
import { type Listed, sortByName } from './compare-names';
import { type HitRank, hitRanks, rankBy } from './hit-rank';
import type { QueryWord } from './query';

/** A search fetches one more, to know that there are more. */
export const HITS_SORTED_MAX = 200;
export const HITS_SHOWN_MAX = 20;

/** How many have first initials with this letter; null where they weren't counted. */
export type LetterCount = { letter: string; people: number | null };

export type Arranged<H> = {
  hits: H[];
  more: boolean;
  /** How many of the hits, the last ones, are found by another name than the one that is shown. */
  byOtherName: number;
  /** All who are found, shown or not; null for more than are sorted. */
  people: number | null;
  /** To choose from when there are more than are shown. */
  letters: LetterCount[];
};

/** Found in the order of the name that was searched for, which is kept where they are too many to sort. */
export function arrangeHits<H extends Listed>(found: readonly H[], words: readonly QueryWord[] = []): Arranged<H> {
  const more = found.length > HITS_SHOWN_MAX;
  if (found.length > HITS_SORTED_MAX) return crowded(found.slice(0, HITS_SHOWN_MAX));
  const shown = firstRanked(sortByName(found), words);
  return {
    hits: shown.map(({ hit }) => hit),
    more,
    byOtherName: shown.filter(({ rank }) => rank === 'other').length,
    people: found.length,
    letters: more ? lettersOf(found) : [],
  };
}

/** Ranked until the best of ranks fills the page: to rank somebody takes longer than to read them from the database. */
function firstRanked<H extends Listed>(sorted: H[], words: readonly QueryWord[]): { hit: H; rank: HitRank }[] {
  const rankOf = rankBy(words);
  const [best] = hitRanks;
  const ranked: { hit: H; rank: HitRank }[] = [];
  let ofBest = 0;
  for (const hit of sorted) {
    const rank = rankOf(hit.name);
    ranked.push({ hit, rank });
    if (rank === best) ofBest += 1;
    if (ofBest === HITS_SHOWN_MAX) break;
  }
  return hitRanks.flatMap((rank) => ranked.filter((one) => one.rank === rank)).slice(0, HITS_SHOWN_MAX);
}

/** More than are sorted: the first of them, as they were found. */
function crowded<H>(hits: H[]): Arranged<H> {
  const letters = [...'abcdefghijklmnopqrstuvwxz'].map((letter) => ({ letter, people: null }));
  return { hits, more: true, byOtherName: 0, people: null, letters };
}

/** Folded, so that Y is under i, as IJ is. */
function lettersOf(found: readonly Listed[]): LetterCount[] {
  const counts = new Map<string, number>();
  for (const { name } of found) {
    const letter = firstInitialOf(name.initials).charAt(0);
    if (letter !== '') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, people]) => ({ letter, people }));
}
