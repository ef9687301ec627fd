import { foldText } from '@/lib/names/fold';
import { initialsKeys, searchWords } from '@/lib/names/name-parts';
import { namesakeKeys } from '@/lib/names/namesakes';
import type { PersonName } from '@/lib/names/person-name';
import { surnameShown, surnameText } from '@/lib/names/printed-name';
import type { Query, QueryWord } from './query';

/** Before each initial, and twice before all of them; no word of a name begins with a dot. */
const ONE_INITIAL = '.';
const FROM_FIRST = '..';

export type SearchColumns = {
  surnameShown: string;
  surnameFolded: string;
};

export function searchColumns(name: PersonName): SearchColumns {
  const shown = surnameShown(name);
  return {
    surnameShown: surnameText(shown),
    surnameFolded: foldText(shown.surname),
  };
}

/** The `searchWords`, each initial behind a dot (".j"), and all of them behind two ("..thj", "..tj"). */
export function searchKeys(name: PersonName): string[] {
  return [...new Set([...searchWords(name), ...initialKeys(name.initials)])];
}

export function initialKeys(stored: string): string[] {
  const { all, firsts, each } = initialsKeys(stored);
  const inOrder = each.length > 0 ? [`${FROM_FIRST}${all}`, `${FROM_FIRST}${firsts}`] : [];
  return [...each.map((initial) => `${ONE_INITIAL}${initial}`), ...inOrder];
}

export function storedKeys(name: PersonName): string[] {
  return [...searchKeys(name), ...namesakeKeys(name)];
}

/** No key holds one. */
const BETWEEN_KEYS = ' ';

/** The same keys as two lines of text: those that a query may begin, sorted and each between spaces, and namesakes'. */
export type KeyLines = { keys: string; namesakes: string };

export function keyLines(name: PersonName): KeyLines {
  const keys = searchKeys(name).sort().join(BETWEEN_KEYS);
  return { keys: `${BETWEEN_KEYS}${keys}${BETWEEN_KEYS}`, namesakes: namesakeKeys(name).join(BETWEEN_KEYS) };
}

/** What LIKE finds in a line of keys where one begins with this. */
export function inKeyLine(start: string): string {
  return `%${BETWEEN_KEYS}${start.replace(/[\\%_]/g, '\\$&')}%`;
}

export function keyStarts(word: QueryWord): string[] {
  return [...word.namePrefixes, ...initialsStarts(word)];
}

export function initialsStarts({ oneInitial, initialsFromFirst }: QueryWord): string[] {
  const one = oneInitial === null ? [] : [`${ONE_INITIAL}${oneInitial}`];
  const fromFirst = initialsFromFirst === null ? [] : [`${FROM_FIRST}${initialsFromFirst}`];
  return [...one, ...fromFirst];
}

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
