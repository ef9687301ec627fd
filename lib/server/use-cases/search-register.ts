import 'server-only';
import { arrangeHits, HITS_SHOWN_MAX, HITS_SORTED_MAX } from '@/lib/register/arrange-hits';
import { firstNameAlternative } from '@/lib/register/first-name-alternative';
import { nearSpellings, surnameTyped } from '@/lib/register/near-spellings';
import { type PublicEntry, publicEntry } from '@/lib/register/public-entry';
import { type NameQuery, type Query, type QueryReason, readQuery } from '@/lib/register/query';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import type { Moment } from '../clock';
import {
  findPublicByNumber,
  type Hit,
  listCloseSurnames,
  listPublicByWords,
  listPublicByWordsInNumberOrder,
} from '../data/public-register';
import { getSettings } from '../data/settings';

const CANDIDATES = 60;

export type Found = { kind: Query['kind']; entries: PublicEntry[]; more: boolean; suggestions: string[] };

/** Looks somebody up by name or number, as the public may: domain section 5, "Searching". */
export async function searchRegister(
  typed: string,
  { today }: Pick<Moment, 'today'>,
): Promise<Accepted<Found> | Refused<QueryReason>> {
  const { numberPrefix } = await getSettings(today);
  const read = readQuery(typed, numberPrefix);
  if (!read.ok) return read;
  const { query } = read;
  const { hits, more } = query.kind === 'number' ? await findByNumber(query.normalised) : await findByName(query);
  const suggestions = hits.length === 0 && query.kind === 'name' ? await suggest(query, numberPrefix) : [];
  return accepted({ kind: query.kind, entries: hits.map(publicEntry), more, suggestions });
}

type Hits = { hits: Hit[]; more: boolean };

async function findByNumber(normalised: string): Promise<Hits> {
  const hit = await findPublicByNumber(normalised);
  return { hits: hit ? [hit] : [], more: false };
}

async function findByName({ words, orNumber }: NameQuery): Promise<Hits> {
  const found = await listPublicByWords(words, HITS_SORTED_MAX + 1);
  if (found.length > HITS_SORTED_MAX)
    return { hits: await listPublicByWordsInNumberOrder(words, HITS_SHOWN_MAX), more: true };
  // An imported number may be of letters alone and so look like a name.
  if (found.length === 0 && orNumber !== null) return findByNumber(orNumber);
  return arrangeHits(found);
}

/** What to try instead: the first word as a first name, or surnames that the register shows and that look alike. */
async function suggest(query: NameQuery, numberPrefix: string): Promise<string[]> {
  const alternative = firstNameAlternative(query.typed);
  const read = alternative === null ? null : readQuery(alternative, numberPrefix);
  if (alternative !== null && read?.ok && read.query.kind === 'name') {
    const [first] = await listPublicByWords(read.query.words, 1);
    if (first) return [alternative];
  }
  const surname = surnameTyped(query);
  return surname === '' ? [] : nearSpellings(query, await listCloseSurnames(surname, CANDIDATES));
}
