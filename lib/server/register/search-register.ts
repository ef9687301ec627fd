import 'server-only';
import { arrangeHits, HITS_SHOWN_MAX, HITS_SORTED_MAX } from '@/lib/register/arrange-hits';
import { firstNameAlternative } from '@/lib/register/first-name-alternative';
import { nearSpellings, surnameTyped } from '@/lib/register/near-spellings';
import { type PublicEntry, publicEntry } from '@/lib/register/public-entry';
import { type NameQuery, type Query, type QueryReason, readQuery } from '@/lib/register/query';
import { matches } from '@/lib/register/search-keys';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { type Accepted, accepted, type Reason, type Refused, refused } from '@/lib/shared/results';
import {
  findPublicByNumber,
  type Hit,
  listCloseSurnames,
  listPublicByWords,
  listPublicByWordsInNumberOrder,
  SearchTookTooLong,
} from './data/public-register';

const CANDIDATES = 60;

export type FoundKind = Query['kind'] | 'name_with_number';
export type Found = { kind: FoundKind; entries: PublicEntry[]; more: boolean; suggestions: string[] };

export type SearchReason = QueryReason | Reason<'took_too_long'>;

export async function searchRegister(
  typed: string,
  { today }: Pick<Moment, 'today'>,
): Promise<Accepted<Found> | Refused<SearchReason>> {
  const { numberPrefix } = await getSettings(today);
  const read = readQuery(typed, numberPrefix);
  if (!read.ok) return read;
  try {
    return accepted(await find(read.query, numberPrefix));
  } catch (error) {
    if (error instanceof SearchTookTooLong) return refused({ code: 'took_too_long' });
    throw error;
  }
}

async function find(query: Query, numberPrefix: string): Promise<Found> {
  const { hits, more } = await findHits(query);
  const kind = query.kind === 'name' && query.number !== null ? 'name_with_number' : query.kind;
  const suggestions = hits.length === 0 && query.kind === 'name' ? await suggest(query, numberPrefix) : [];
  return { kind, entries: hits.map(publicEntry), more, suggestions };
}

type Hits = { hits: Hit[]; more: boolean };

async function findHits(query: Query): Promise<Hits> {
  if (query.kind === 'number') return findByNumbers([query.normalised, query.orNumber]);
  const found = query.number === null ? await findByName(query) : await findOwnerOf(query.number, query);
  // An imported number may hold letters and so look like a name.
  return found.hits.length === 0 ? findByNumbers([query.orNumber]) : found;
}

async function findByNumbers(numbers: (string | null)[]): Promise<Hits> {
  const asked = numbers.filter((number) => number !== null);
  const found = await Promise.all(asked.map(findPublicByNumber));
  return arrangeHits(found.filter((hit) => hit !== null));
}

/** Both are one person's, or nobody's. */
async function findOwnerOf(number: string, query: NameQuery): Promise<Hits> {
  const owner = await findPublicByNumber(number);
  return { hits: owner && matches(query, owner) ? [owner] : [], more: false };
}

/** What stood between brackets is dropped when nothing is found with it. */
async function findByName({ words, perhaps }: NameQuery): Promise<Hits> {
  const narrow = await findByWords([...words, ...perhaps]);
  return narrow.hits.length === 0 && perhaps.length > 0 ? findByWords(words) : narrow;
}

async function findByWords(words: NameQuery['words']): Promise<Hits> {
  const found = await listPublicByWords(words, HITS_SORTED_MAX + 1);
  if (found.length <= HITS_SORTED_MAX) return arrangeHits(found);
  return { hits: await listPublicByWordsInNumberOrder(words, HITS_SHOWN_MAX), more: true };
}

async function suggest(query: NameQuery, numberPrefix: string): Promise<string[]> {
  // Beside a number a name isn't guessed at: it would tell whose number it nearly is.
  if (query.number !== null) return [];
  const alternative = firstNameAlternative(query.typed);
  const read = alternative === null ? null : readQuery(alternative, numberPrefix);
  if (alternative !== null && read?.ok && read.query.kind === 'name') {
    const [first] = await listPublicByWords(read.query.words, 1);
    if (first) return [alternative];
  }
  const surname = surnameTyped(query);
  return surname === '' ? [] : nearSpellings(query, await listCloseSurnames(surname, CANDIDATES));
}
