import 'server-only';
import type pg from 'pg';
import type { PersonName } from '@/lib/names/person-name';
import type { PublicStatus } from '@/lib/register/public-entry';
import type { QueryWord } from '@/lib/register/query';
import { keyStarts } from '@/lib/register/search-keys';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { database } from '@/lib/server/platform/db/database';
import { shortestStarts } from '@/lib/server/platform/db/indexed-search';

/** The only way to what the public may see. Plain SQL over the pool: this is the register's busiest read. */
const PUBLIC = `r.state IN ('registered', 'certified') AND NOT r.shielded`;
const COLUMNS = `r.number, r.number_normalised AS "numberNormalised", r.state AS status, r.initials,
  r.birth_prefix AS "birthPrefix", r.birth_surname AS "birthSurname", r.partner_prefix AS "partnerPrefix",
  r.partner_surname AS "partnerSurname", r.name_use AS "nameUse"`;

/** Whose number `n` is: a number that was merged leads to the one that lives. */
const NUMBERED = 'registration n JOIN registration r ON r.id = coalesce(n.merged_into_id, n.id)';

export type Hit = { name: PersonName; number: string; numberNormalised: string; status: PublicStatus };

type Row = PersonName & Omit<Hit, 'name'>;

/** A limit of the machine, not of the register: no setting. */
const SEARCH_MS = 3_000;
const QUERY_CANCELED = '57014';

const QUICKLY_SORTED = 5_000;

export class SearchTookTooLong extends Error {}

/** By their number, or one that leads to it. */
export async function findPublicByNumber(numberNormalised: string): Promise<Hit | null> {
  const rows = await ask(`SELECT ${COLUMNS} FROM ${NUMBERED} WHERE ${PUBLIC} AND n.number_normalised = $1`, [
    numberNormalised,
  ]);
  return rows[0] ? hitOf(rows[0]) : null;
}

/** By number. Whoever isn't in it, isn't in the register, isn't any more or is shielded: nothing tells which. */
export async function listPublicNames(numbers: readonly string[]): Promise<Map<string, PersonName>> {
  const rows = await ask<Row & { asked: string }>(
    `SELECT n.number_normalised AS asked, ${COLUMNS} FROM ${NUMBERED}
     WHERE ${PUBLIC} AND n.number_normalised = ANY ($1)`,
    [[...numbers]],
  );
  return new Map(rows.map((row) => [row.asked, hitOf(row).name]));
}

export async function listPublicByWords(words: QueryWord[], limit: number): Promise<Hit[]> {
  const { sql, values } = searchSql(words);
  return (await askInTime<Row>(`${sql} LIMIT ${limit}`, values)).map(hitOf);
}

/** Of many, the index of numbers soon meets enough. The planner now and then reads the whole register instead. */
export async function listPublicByWordsInNumberOrder(words: QueryWord[], limit: number): Promise<Hit[]> {
  const { sql, values } = searchSql(words);
  const sorted = await askInTime<Row & { people: number }>(
    `SELECT r.*, count(*) OVER ()::int AS people FROM (${sql} LIMIT ${QUICKLY_SORTED + 1}) r
     ORDER BY char_length(r."numberNormalised"), r."numberNormalised" COLLATE "C" LIMIT ${limit}`,
    values,
  );
  const all = (sorted[0]?.people ?? 0) <= QUICKLY_SORTED;
  return (all ? sorted : await walkNumbers(words, limit)).map(hitOf);
}

/** The words that nobody's name has, by one statement for all of them. */
export async function listWordsOfNobody(words: QueryWord[]): Promise<QueryWord[]> {
  const values: string[] = [];
  const known = words.map((word) => `EXISTS (${searchSql([word], values).sql})`);
  const [row] = await askInTime<{ known: boolean[] }>(`SELECT ARRAY[${known.join(', ')}] AS known`, values);
  return words.filter((_, index) => !row?.known[index]);
}

/** One condition, whatever the number of words: the planner takes it for one that half of the people meet. */
async function walkNumbers(words: QueryWord[], limit: number): Promise<Row[]> {
  const values: string[] = [];
  const conditions = startsOf(words).map(
    (starts) => `EXISTS (SELECT FROM search_word w WHERE w.registration_id = asked.id
      AND ${startsWith('w', starts, values)} OFFSET 0)`,
  );
  return askInTime<Row>(
    `SELECT ${COLUMNS} FROM registration r
     WHERE ${PUBLIC} AND EXISTS (SELECT FROM (SELECT r.id) asked WHERE ${conditions.join(' AND ')} OFFSET 0)
     ORDER BY char_length(r.number_normalised), r.number_normalised COLLATE "C" LIMIT ${limit}`,
    values,
  );
}

/** Most frequent first. A UNION: an OR would bypass both indexes. A half has all people of one spelling, or none. */
export async function listCloseSurnames(folded: string, limit: number): Promise<string[]> {
  const counted = (condition: string) => `SELECT r.surname_shown, r.surname_folded, count(*) AS people
    FROM registration r WHERE ${PUBLIC} AND ${condition} GROUP BY r.surname_shown, r.surname_folded`;
  const rows = await askInTime<{ surname_shown: string }>(
    `SELECT closest.surname_shown FROM (
       SELECT close.surname_shown, close.people FROM (
         ${counted('(r.surname_folded % $1 OR $1 <% r.surname_folded)')}
         UNION
         ${counted(`left(r.surname_folded, 1) = left($1, 1)
           AND char_length(r.surname_folded) BETWEEN char_length($1) - 1 AND char_length($1) + 1`)}
       ) close
       ORDER BY similarity(close.surname_folded, $1) DESC, close.surname_shown LIMIT $2
     ) closest
     ORDER BY closest.people DESC, closest.surname_shown COLLATE "C"`,
    [folded, limit],
  );
  return rows.map((row) => row.surname_shown);
}

/** By the keys of the first word: left free, the planner reads the whole register for words that many people have. */
export function searchSql(words: QueryWord[], values: string[] = []): { sql: string; values: string[] } {
  const [first = [], ...others] = startsOf(words);
  const conditions = [
    startsWith('w', first, values),
    `NOT EXISTS (SELECT FROM search_word e WHERE e.registration_id = w.registration_id AND e.word < w.word
      AND ${startsWith('e', first, values)} OFFSET 0)`,
    ...others.map(
      (starts) => `EXISTS (SELECT FROM search_word o WHERE o.registration_id = w.registration_id
        AND ${startsWith('o', starts, values)})`,
    ),
  ];
  const found = `SELECT w.registration_id AS id FROM search_word w WHERE ${conditions.join(' AND ')} OFFSET 0`;
  return {
    sql: `SELECT r.* FROM (${found}) found CROSS JOIN LATERAL (
      SELECT ${COLUMNS} FROM registration r WHERE r.id = found.id AND ${PUBLIC} OFFSET 0) r`,
    values,
  };
}

/** The longest first, which the fewest people have. */
function startsOf(words: QueryWord[]): string[][] {
  const broadest = (starts: string[]) => Math.min(...starts.map((start) => start.length));
  return words.map((word) => shortestStarts(keyStarts(word))).sort((a, b) => broadest(b) - broadest(a));
}

function startsWith(alias: string, starts: string[], values: string[]): string {
  const ranges = starts.map((start) => {
    values.push(start, `${start}\u{10FFFF}`);
    return `(${alias}.word >= $${values.length - 1} AND ${alias}.word < $${values.length})`;
  });
  return `(${ranges.join(' OR ')})`;
}

async function ask<R extends Row>(sql: string, values: unknown[]): Promise<R[]> {
  const { pool } = await database();
  return (await pool.query<R>(sql, values)).rows;
}

/** Ends by itself on a server; the embedded database answers one at a time and can't be interrupted. */
async function askInTime<R extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<R[]> {
  const { kind, pool } = await database();
  if (kind === 'embedded') return (await pool.query<R>(sql, values)).rows;
  const client = await pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${SEARCH_MS}`);
    const { rows } = await client.query<R>(sql, values);
    await client.query('COMMIT');
    client.release();
    return rows;
  } catch (error) {
    // In whatever state the connection is, it isn't used again.
    client.release(true);
    if ((error as { code?: string }).code === QUERY_CANCELED) throw new SearchTookTooLong('', { cause: error });
    throw error;
  }
}

function hitOf({ number, numberNormalised, status, ...name }: Row): Hit {
  return { name: nameFromRow(name), number, numberNormalised, status };
}
