import 'server-only';
import { type Arranged, arrangeHits, HITS_SORTED_MAX, type LetterCount } from '@/lib/register/arrange-hits';
import { type PublicEntry, publicEntry } from '@/lib/register/public-entry';
import {
  firstInitialWord,
  type NameQuery,
  type Query,
  type QueryReason,
  type QueryWord,
  readQuery,
} from '@/lib/register/query';
import { matches } from '@/lib/register/search-keys';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { type Accepted, accepted, type Reason, type Refused, refused } from '@/lib/shared/results';
import { type Hit, SearchTookTooLong } from './data/public-people';
import { findPublicByNumber } from './data/public-register';
import { listPublicByWords } from './data/public-search';
import { nothingSuggested, type Suggested, suggestQueries } from './suggest-queries';

export type FoundKind = Query['kind'] | 'name_with_number';
export type Found = Suggested & {
  kind: FoundKind;
  entries: PublicEntry[];
  more: boolean;
  byOtherName: number;
  people: number | null;
  letters: LetterCount[];
};

export type SearchReason = QueryReason | Reason<'took_too_long'>;

/** `firstInitial`, a letter, leaves only those whose initials begin with it. */
export async function searchRegister(
  typed: string,
  { today }: Pick<Moment, 'today'>,
  firstInitial = '',
): Promise<Accepted<Found> | Refused<SearchReason>> {
  const { numberPrefix } = await getSettings(today);
  const read = readQuery(typed, numberPrefix);
  if (!read.ok) return read;
  try {
    return accepted(await find(withFirstInitial(read.query, firstInitial), numberPrefix));
  } catch (error) {
    if (error instanceof SearchTookTooLong) return refused({ code: 'took_too_long' });
    throw error;
  }
}

function withFirstInitial(query: Query, letter: string): Query {
  if (query.kind === 'number' || letter === '') return query;
  return { ...query, words: [...query.words, firstInitialWord(letter)] };
}

async function find(query: Query, numberPrefix: string): Promise<Found> {
  const { hits, ...about } = await findHits(query);
  const kind = query.kind === 'name' && query.number !== null ? 'name_with_number' : query.kind;
  const isNobody = hits.length === 0 && query.kind === 'name';
  const suggested = isNobody ? await suggestQueries(query, numberPrefix) : nothingSuggested;
  return { kind, entries: hits.map(publicEntry), ...about, ...suggested };
}

async function findHits(query: Query): Promise<Arranged<Hit>> {
  if (query.kind === 'number') return findByNumbers([query.normalised, query.orNumber]);
  const found = query.number === null ? await findByName(query) : await findOwnerOf(query.number, query);
  // An imported number may hold letters and so look like a name.
  return found.hits.length === 0 ? findByNumbers([query.orNumber]) : found;
}

async function findByNumbers(numbers: (string | null)[]): Promise<Arranged<Hit>> {
  const asked = numbers.filter((number) => number !== null);
  const found = await Promise.all(asked.map(findPublicByNumber));
  return arrangeHits(found.filter((hit) => hit !== null));
}

/** Both are one person's, or nobody's. */
async function findOwnerOf(number: string, query: NameQuery): Promise<Arranged<Hit>> {
  const owner = await findPublicByNumber(number);
  // The number is theirs, printed or not: what is left to match is the name.
  const fits = owner && matches(query, { ...owner, numberNormalised: number });
  return arrangeHits(fits ? [owner] : [], query.words);
}

/** What stood between brackets is dropped when nothing is found with it. */
async function findByName({ words, perhaps }: NameQuery): Promise<Arranged<Hit>> {
  const narrow = await findByWords([...words, ...perhaps]);
  return narrow.hits.length === 0 && perhaps.length > 0 ? findByWords(words) : narrow;
}

async function findByWords(words: QueryWord[]): Promise<Arranged<Hit>> {
  return arrangeHits(await listPublicByWords(words, HITS_SORTED_MAX + 1), words);
}
