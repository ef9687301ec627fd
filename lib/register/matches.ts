import type { PersonName } from '@/lib/names/person-name';
import type { Query, QueryWord } from './query';
import { keyStarts, searchKeys } from './search-keys';

/** The rule that the database's search keeps to. */
export function matches(query: Query, person: { name: PersonName; numberNormalised?: string }): boolean {
  const has = (number: string | null) => number !== null && number === person.numberNormalised;
  if (has(query.orNumber)) return true;
  if (query.kind === 'number') return has(query.normalised);
  if (query.number !== null && !has(query.number)) return false;
  const keys = searchKeys(person.name);
  const matchesWord = (word: QueryWord) => keyStarts(word).some((start) => keys.some((key) => key.startsWith(start)));
  return query.words.every(matchesWord);
}
