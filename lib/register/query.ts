import { letterCount, takeOutBrackets } from '@/lib/names/name-characters';
import { nameMarker } from '@/lib/names/name-markers';
import { onlyNameSigns } from '@/lib/names/name-parts';
import { isTitle } from '@/lib/names/titles';
import { type Accepted, accepted, type Reason, type Refused, refused } from '@/lib/shared/results';
import { tidy } from '@/lib/shared/typed-text';
import { queryWords } from './query-words';
import { normaliseNumber } from './registration-number';
import { readTypedNumber } from './typed-number';
import { typedWords } from './typed-words';

export const QUERY_MAX = 500;
/** No name has as many, and each costs the database work. */
export const QUERY_WORDS_MAX = 20;
export const NAME_LETTERS_MIN = 2;

/** Any of these is enough. All are folded; `initialsFromFirst` starts the initials, whole or by first letters. */
export type QueryWord = {
  typed: string;
  namePrefixes: string[];
  initialsFromFirst: string | null;
  oneInitial: string | null;
};

/** `orNumber`: an imported number may hold what is otherwise a word for "number". */
export type NumberQuery = { kind: 'number'; typed: string; normalised: string; orNumber: string | null };
/** All words match, and `number` with them; or `orNumber` does. `perhaps`, from brackets, never excludes anybody. */
export type NameQuery = {
  kind: 'name';
  typed: string;
  words: QueryWord[];
  perhaps: QueryWord[];
  number: string | null;
  orNumber: string | null;
};
export type Query = NumberQuery | NameQuery;

/** Who has this letter as the first of their initials. */
export function firstInitialWord(letter: string): QueryWord {
  return { typed: letter, namePrefixes: [], initialsFromFirst: letter, oneInitial: null };
}

export const queryReasonCodes = ['empty', 'too_short', 'too_long'] as const;
export type QueryReason = Reason<(typeof queryReasonCodes)[number]>;

export function readQuery(text: string, numberPrefix: string): Accepted<{ query: Query }> | Refused<QueryReason> {
  const typed = tidy(text);
  if (typed === '') return refused({ code: 'empty' });
  if ([...typed].length > QUERY_MAX) return refused({ code: 'too_long' });
  const whole = normaliseNumber(onlyNameSigns(typed).replace(/[,;']/g, ' '), numberPrefix);
  const beside = readTypedNumber(typed, numberPrefix);
  const { words, perhaps } = namesIn(beside?.names ?? typed);
  if (beside && !words.some(isNameBesideNumber)) {
    // Letters that are no name are the number's own: "a 12" is A12.
    const hasOwnLetters = words.some((word) => !isTitle(word));
    const normalised = hasOwnLetters && whole !== null ? whole : beside.number;
    const orNumber = !hasOwnLetters && whole !== normalised ? whole : null;
    return accepted({ query: { kind: 'number', typed, normalised, orNumber } });
  }
  if (!beside && !words.some(isLongEnough)) return refused({ code: words.length === 0 ? 'empty' : 'too_short' });
  const query = { words: queryWords(words), perhaps: queryWords(perhaps) };
  if (query.words.length + query.perhaps.length > QUERY_WORDS_MAX) return refused({ code: 'too_long' });
  const number = beside?.number ?? null;
  return accepted({ query: { kind: 'name', typed, ...query, number, orNumber: whole === number ? null : whole } });
}

/** What says which name it is must match, between brackets too: "(geb. Jansen)". */
function namesIn(text: string): { words: string[]; perhaps: string[] } {
  const { outside, inside } = takeOutBrackets(text);
  const isNamed = (held: string) => [/\s/, /[\s.]/].some((end) => nameMarker(held.split(end, 1)[0] ?? '') !== null);
  const words = typedWords([outside, ...inside.filter(isNamed)].join(' '));
  const perhaps = typedWords(inside.filter((held) => !isNamed(held)).join(' ')).filter(isLongEnough);
  return words.some(isLongEnough)
    ? { words, perhaps }
    : { words: typedWords([outside, ...inside].join(' ')), perhaps: [] };
}

function isLongEnough(word: string): boolean {
  return letterCount(word) >= NAME_LETTERS_MIN;
}

function isNameBesideNumber(word: string): boolean {
  if (isTitle(word)) return false;
  return isLongEnough(word) || (word.includes('.') && letterCount(word) > 0);
}
