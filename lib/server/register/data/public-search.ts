import 'server-only';
import { isPrefixWord } from '@/lib/names/prefixes';
import type { QueryWord } from '@/lib/register/query';
import { inKeyLine, keyStarts } from '@/lib/register/search-keys';
import { shortestStarts } from '@/lib/server/platform/db/indexed-search';
import { ask, COLUMNS, type Hit, type HitRow, hitOf, type Prepared, PUBLIC } from './public-people';

/** What is as frequent as the first is counted to the second, and what is as frequent as that is walked. */
const COUNTED = [1_000, 8_000];

/** What a key may begin with to have the word in it. */
type Starts = string[];

/** In the order of the name that the rarest of the words finds, then of initials; each of them once. */
export async function listPublicByWords(words: QueryWord[], limit: number): Promise<Hit[]> {
  const [rarest = [], ...others] = await rarestFirst(words.map(startsOf));
  const patterns = [rarest, ...others].map((starts) => starts.map(inKeyLine));
  const rows = await ask<HitRow>(searchOf(others.length, limit), [rarest, ...patterns]);
  return rows.map(hitOf);
}

/** The words that nobody's name has, by one statement for all of them. */
export async function listWordsOfNobody(words: QueryWord[]): Promise<QueryWord[]> {
  const known = await ask<{ nth: number }>(KNOWN, startsByWord(words.map(startsOf)));
  return words.filter((_, index) => !known.some(({ nth }) => nth === index));
}

export function startsOf(word: QueryWord): Starts {
  return shortestStarts(keyStarts(word));
}

/** Beside prefixes and a few letters the only surname is; else all are counted, and those that may be rare further. */
async function rarestFirst(words: Starts[]): Promise<Starts[]> {
  const surnames = words.filter((starts) => starts.every(isOfSurname));
  let rarest = surnames.length === 1 ? surnames : words;
  for (const most of COUNTED) {
    if (rarest.length < 2) break;
    const keys = await countKeys(rarest, most);
    const fewest = Math.min(...keys.values());
    const left = rarest.filter((starts) => keys.get(starts) === fewest);
    rarest = left.toSorted((a, b) => shortest(b) - shortest(a));
    const named = rarest.filter((starts) => !starts.some(isBroad));
    if (fewest < most || named.length === 0) break;
    rarest = named;
  }
  return [rarest[0] ?? [], ...words.filter((starts) => starts !== rarest[0])];
}

/** Up to so many of each. */
async function countKeys(words: Starts[], most: number): Promise<Map<Starts, number>> {
  const [nths, starts] = startsByWord(words);
  const rows = await ask<{ nth: number; keys: number }>(COUNTS, [nths, starts, most]);
  return new Map(words.map((word, nth) => [word, Math.min(rows.find((row) => row.nth === nth)?.keys ?? 0, most)]));
}

const FEW_LETTERS = 3;
const BEGINS_VAN = /^van(d(e[nr]?)?)?$/;

function isBroad(start: string): boolean {
  const letters = lettersOf(start);
  return letters.length < 2 || isPrefixWord(letters) || BEGINS_VAN.test(letters);
}

function isOfSurname(start: string): boolean {
  return lettersOf(start).length > FEW_LETTERS && !isBroad(start);
}

function shortest(starts: Starts): number {
  return Math.min(...starts.map((start) => lettersOf(start).length));
}

/** Without the dots of a key of initials. */
function lettersOf(start: string): string {
  return start.replace(/^\.+/, '');
}

function startsByWord(words: Starts[]): [nth: number[], start: string[]] {
  const all = words.flatMap((starts, nth) => starts.map((start) => ({ nth, start })));
  return [all.map(({ nth }) => nth), all.map(({ start }) => start)];
}

/** Behind whatever begins with `s.start`. */
const STARTS = 'w.word >= s.start AND w.word < s.start || chr(1114111)';

const COUNTS: Prepared = {
  name: 'register-counts',
  text: `SELECT s.nth, sum(found.keys)::int AS keys FROM unnest($1::int[], $2::text[]) AS s (nth, start)
    CROSS JOIN LATERAL (SELECT count(*) AS keys FROM (
      SELECT FROM search_word w WHERE ${STARTS} ORDER BY w.word LIMIT $3) w) found
    GROUP BY s.nth`,
};

const KNOWN: Prepared = {
  name: 'register-known-words',
  text: `SELECT DISTINCT s.nth FROM unnest($1::int[], $2::text[]) AS s (nth, start)
    CROSS JOIN LATERAL (SELECT FROM (SELECT w.registration_id FROM search_word w WHERE ${STARTS} ORDER BY w.word OFFSET 0) w
      CROSS JOIN LATERAL (SELECT FROM registration r WHERE r.id = w.registration_id AND ${PUBLIC} OFFSET 0) r LIMIT 1) found`,
};

/** Whether `w` has one of these in its line of keys, or among its words where that line is too long to be kept. */
function hasKey(patterns: string): string {
  return `coalesce(w.keys LIKE ANY (${patterns}), EXISTS (SELECT FROM search_word k
    WHERE k.registration_id = w.registration_id AND ' ' || k.word LIKE ANY (${patterns}) OFFSET 0))`;
}

/** Of somebody's keys that begin so, or as an earlier one of $2, this is the first. */
const IS_FIRST = `coalesce(strpos(w.keys, ' ' || w.word || ' ') = strpos(w.keys, ' ' || s.start), NOT EXISTS (
  SELECT FROM search_word k WHERE k.registration_id = w.registration_id AND k.word >= s.start AND k.word < w.word OFFSET 0))
  AND (s.nth = 1 OR NOT ${hasKey('($2::text[])[:s.nth::int - 1]')})`;

/**
 * Walks the keys that begin with $1 in their index, whose lines of keys ($2 and on are patterns of them) say whether the
 * other words are there, and reads people until there are enough. OFFSET 0 keeps the parts as they are written: then no
 * plan reads the whole register.
 */
export function searchOf(others: number, limit: number): Prepared {
  const alsoHas = Array.from({ length: others }, (_, nth) => hasKey(`$${nth + 3}::text[]`));
  return {
    name: `register-search-${others}-${limit}`,
    text: `SELECT r.* FROM unnest($1::text[]) WITH ORDINALITY AS s (start, nth)
      CROSS JOIN LATERAL (
        SELECT w.registration_id FROM search_word w
        WHERE ${STARTS} AND CASE WHEN ${['true', ...alsoHas].join(' AND ')} THEN ${IS_FIRST} END
        ORDER BY w.word, w.keys, w.registration_id OFFSET 0) found
      CROSS JOIN LATERAL (
        SELECT ${COLUMNS} FROM registration r WHERE r.id = found.registration_id AND ${PUBLIC} OFFSET 0) r
      LIMIT ${limit}`,
  };
}
