import { letterCount } from '@/lib/names/name-characters';
import { onlyNameSigns } from '@/lib/names/name-parts';
import { tidy } from '@/lib/names/person-name';
import { type Accepted, accepted, type Reason, type Refused, refused } from '@/lib/shared/results';
import { queryWords } from './query-words';
import { normaliseNumber } from './registration-number';
import { typedWords } from './typed-words';

/** The most characters of a query (the public JSON's contract). */
export const QUERY_MAX = 500;
/** The most words of a query; no name has as many, and each costs the database work. */
export const QUERY_WORDS_MAX = 20;
/** A name needs at least one word of this many letters (domain section 5). */
export const NAME_LETTERS_MIN = 2;

/**
 * One word of a query. Somebody matches it when any of these holds, all folded:
 * one of their search words starts with one of `namePrefixes`; their initials, whole or by first letters, start with
 * `initialsFromFirst`; one of their initials starts with `oneInitial`.
 */
export type QueryWord = {
  typed: string;
  namePrefixes: string[];
  initialsFromFirst: string | null;
  oneInitial: string | null;
};

/** Matches who has exactly this normalised number; one that no number can look like matches nobody. */
export type NumberQuery = { kind: 'number'; typed: string; normalised: string };
/**
 * Matches who matches all words, or has `orNumber`: a number without a digit, as an imported one may be, looks like a
 * name.
 */
export type NameQuery = { kind: 'name'; typed: string; words: QueryWord[]; orNumber: string | null };
export type Query = NumberQuery | NameQuery;

export const queryReasonCodes = ['empty', 'too_short', 'too_long'] as const;
export type QueryReason = Reason<(typeof queryReasonCodes)[number]>;

/** Reads what was typed in the search box: a number when it has a digit, else a name (domain section 5). */
export function readQuery(text: string, numberPrefix: string): Accepted<{ query: Query }> | Refused<QueryReason> {
  const typed = tidy(text);
  if (typed === '') return refused({ code: 'empty' });
  if ([...typed].length > QUERY_MAX) return refused({ code: 'too_long' });
  const signs = onlyNameSigns(typed).replace(/[,;']/g, ' ');
  const number = normaliseNumber(signs, numberPrefix);
  const hasDigit = /\d/.test(signs);
  if (hasDigit && number !== null) return accepted({ query: { kind: 'number', typed, normalised: number } });
  const words = typedWords(typed);
  if (!words.some((word) => letterCount(word) >= NAME_LETTERS_MIN)) {
    if (hasDigit) return accepted({ query: { kind: 'number', typed, normalised: signs.replace(/[\s.]/g, '') } });
    return refused({ code: words.length === 0 ? 'empty' : 'too_short' });
  }
  const read = queryWords(words);
  if (read.length > QUERY_WORDS_MAX) return refused({ code: 'too_long' });
  return accepted({ query: { kind: 'name', typed, words: read, orNumber: number } });
}
