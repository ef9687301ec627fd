import type { PersonName } from '@/lib/names/person-name';
import { surnameShown } from '@/lib/names/printed-name';
import type { QueryWord } from './query';
import { initialsStarts, searchKeys } from './search-keys';

/** The typed words are whole words of the surname that is shown; begin words of it; or are in another name. */
export const hitRanks = ['whole', 'start', 'other'] as const;
export type HitRank = (typeof hitRanks)[number];

/** A word that is initials says nothing about the surname; without any other word a hit is as good as a start. */
export function hitRank(words: readonly QueryWord[], name: PersonName): HitRank {
  const { prefix, surname } = surnameShown(name);
  const alone = { initials: name.initials, birthPrefix: prefix, birthSurname: surname };
  const keys = new Set(searchKeys({ ...alone, partnerPrefix: '', partnerSurname: '', nameUse: 'E' }));
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
