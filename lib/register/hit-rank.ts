import { searchWords } from '@/lib/names/name-parts';
import type { PersonName } from '@/lib/names/person-name';
import { type ShownSurname, surnameShown } from '@/lib/names/printed-name';
import type { QueryWord } from './query';
import { initialKeys, initialsStarts } from './search-keys';

/** The typed words are whole words of the surname that is shown; begin words of it; or are in another name. */
export const hitRanks = ['whole', 'start', 'other'] as const;
export type HitRank = (typeof hitRanks)[number];

/** Many who are found together have one surname: its keys are worked out once. */
export function rankBy(words: readonly QueryWord[]): (name: PersonName) => HitRank {
  const known = new Map<string, string[]>();
  const keysOf = ({ prefix, surname }: ShownSurname): string[] => {
    const shown = `${prefix} ${surname}`;
    const keys = known.get(shown) ?? surnameKeys({ prefix, surname });
    known.set(shown, keys);
    return keys;
  };
  return (name) => rankIn(new Set([...keysOf(surnameShown(name)), ...initialKeys(name.initials)]), words);
}

function surnameKeys({ prefix, surname }: ShownSurname): string[] {
  const alone = { initials: '', birthPrefix: prefix, birthSurname: surname };
  return searchWords({ ...alone, partnerPrefix: '', partnerSurname: '', nameUse: 'E' });
}

/** A word that is initials says nothing about the surname; without any other word a hit is as good as a start. */
function rankIn(keys: ReadonlySet<string>, words: readonly QueryWord[]): HitRank {
  const found = words.map((word) => howFound(word, keys));
  if (found.includes('other')) return 'other';
  return !found.includes('start') && found.includes('whole') ? 'whole' : 'start';
}

function howFound(word: QueryWord, keys: ReadonlySet<string>): HitRank | 'initials' {
  const { namePrefixes } = word;
  const beginning = [...keys].flatMap((key) =>
    namePrefixes.filter((start) => key.startsWith(start)).map((start) => key.slice(start.length)),
  );
  // What is left of a name behind whole words of it is a key itself.
  if (beginning.some((rest) => rest === '' || keys.has(rest))) return 'whole';
  if (initialsStarts(word).some((start) => [...keys].some((key) => key.startsWith(start)))) return 'initials';
  return beginning.length > 0 ? 'start' : 'other';
}
