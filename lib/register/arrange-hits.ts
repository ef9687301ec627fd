import { type Listed, sortByName } from './compare-names';
import { compareNumbers } from './registration-number';

/** A search fetches one more, to know that there are more. */
export const HITS_SORTED_MAX = 200;
export const HITS_SHOWN_MAX = 20;

export function arrangeHits<H extends Listed>(found: readonly H[]): { hits: H[]; more: boolean } {
  const arranged = found.length > HITS_SORTED_MAX ? sortByNumber(found) : sortByName(found);
  return { hits: arranged.slice(0, HITS_SHOWN_MAX), more: found.length > HITS_SHOWN_MAX };
}

function sortByNumber<H extends Listed>(found: readonly H[]): H[] {
  return [...found].sort((a, b) => compareNumbers(a.numberNormalised, b.numberNormalised));
}
