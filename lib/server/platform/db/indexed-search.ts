import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { COUNT_MAX } from '@/lib/shared/list-place';
import { reader } from './database';

/** A search by one index. A bounded part of it is looked at: the work doesn't grow with the table. */
export type Way<Label extends string = string> = {
  label: Label;
  /** Rows of the index, its order and limit included: what `idOf` calls `d`. */
  rows: Prisma.Sql;
  /** What else must hold of such a row: lateral joins. */
  alsoSo?: Prisma.Sql;
  /** From `d` to the `id` that is looked for: a lateral SELECT, of one row or of none. */
  idOf: Prisma.Sql;
};

const LOOKED_AT = 1_500;

export type WayHits<Label extends string = string> = {
  label: Label;
  ids: string[];
  isWhole: boolean;
};

export async function findByWays<Label extends string>(ways: Way<Label>[]): Promise<WayHits<Label>[]> {
  if (ways.length === 0) return [];
  const parts = ways.map(
    ({ label, rows, alsoSo = Prisma.empty, idOf }) => Prisma.sql`(
      WITH c AS MATERIALIZED (${rows}) SELECT ${label}::text AS label, (SELECT count(*)::int FROM c) AS looked,
        ARRAY(SELECT whose.id::text FROM c d ${alsoSo} CROSS JOIN LATERAL (${idOf} LIMIT 1) whose
          LIMIT ${COUNT_MAX + 1}::int) AS ids)`,
  );
  const found = await (await reader()).$queryRaw<{ label: Label; looked: number; ids: string[] }[]>`
    ${Prisma.join(parts, ' UNION ALL ')}`;
  return found.map(({ label, looked, ids }) => ({
    label,
    ids: [...new Set(ids)],
    isWhole: looked <= LOOKED_AT && ids.length <= COUNT_MAX,
  }));
}

/** As the indexes are: by the letters' own order. No typed text becomes a pattern. */
function startsAt(column: Prisma.Sql, start: string): Prisma.Sql {
  return Prisma.sql`(${column} COLLATE "C" >= ${start} AND ${column} COLLATE "C" < ${`${start}\u{10FFFF}`})`;
}

export type Column = { table: Prisma.Sql; id: Prisma.Sql; column: Prisma.Sql; where?: Prisma.Sql };

export function rowsStarting({ table, id, column, where = Prisma.sql`true` }: Column, start: string): Prisma.Sql {
  return Prisma.sql`(SELECT ${id} AS id FROM ${table} WHERE ${where} AND ${startsAt(column, start)}
    ORDER BY ${column} COLLATE "C" LIMIT ${LOOKED_AT + 1}::int)`;
}

/** What was typed with an @ in front is meant after it, with one further on from the start. */
export function rowsOfAddress(of: Column, typed: string): Prisma.Sql {
  const domain = { ...of, column: Prisma.sql`split_part(${of.column}, '@', 2)` };
  const rows = [];
  if (!typed.startsWith('@')) rows.push(rowsStarting(of, typed));
  if (typed.startsWith('@') || !typed.includes('@')) rows.push(rowsStarting(domain, typed.replace(/^@/, '')));
  return Prisma.join(rows, ' UNION ');
}

export type WordStarts = string[];

export type WordTable = { table: string; owner: string[] };

type WordWay = Omit<Way, 'rows' | 'alsoSo'> & WordTable & { words: WordStarts[] };

/** Ways by words that must all be there: the rarest is walked in its index, and each of its owners asked for the others. */
export async function wayByWords<Label extends string>(ways: (WordWay & { label: Label })[]): Promise<Way<Label>[]> {
  const searched = ways
    .map((way) => ({ ...way, words: way.words.map(shortestStarts) }))
    .filter(({ words }) => words.length > 0 && words.every((starts) => starts.length > 0));
  const rarest = await rarestOfEach(searched);
  return searched.map(({ label, idOf, words, table, owner }, index) => {
    const others = words.filter((_, nth) => nth !== rarest[index]);
    return {
      label,
      idOf,
      rows: ownersOf({ table, owner }, words[rarest[index] ?? 0] ?? []),
      alsoSo: Prisma.join([Prisma.empty, ...others.map((starts, nth) => alsoHas({ table, owner }, starts, nth))], ' '),
    };
  });
}

async function rarestOfEach(ways: { table: string; words: WordStarts[] }[]): Promise<number[]> {
  const counted = ways.filter(({ words }) => words.length > 1);
  if (counted.length === 0) return ways.map(() => 0);
  const counts = counted.map(({ table, words }) => Prisma.sql`ARRAY[${Prisma.join(words.map(countOf(table)))}]`);
  const named = counts.map((count, index) => Prisma.sql`${count} AS ${Prisma.raw(`way_${index}`)}`);
  const [row] = await (await reader()).$queryRaw<Record<string, number[]>[]>`SELECT ${Prisma.join(named)}`;
  return ways.map((way) => {
    const numbers = row?.[`way_${counted.indexOf(way)}`] ?? [0];
    return numbers.indexOf(Math.min(...numbers));
  });
}

function countOf(table: string) {
  return (starts: WordStarts) => {
    const each = starts.map(
      (start) => Prisma.sql`(SELECT count(*) FROM (SELECT 1 FROM ${Prisma.raw(table)} w
        WHERE ${startsWith(start)} LIMIT ${LOOKED_AT + 1}::int) counted)`,
    );
    return Prisma.sql`(${Prisma.join(each, ' + ')})::int`;
  };
}

/** Each start by itself: joined by OR they would all be sorted. */
function ownersOf({ table, owner }: WordTable, starts: WordStarts): Prisma.Sql {
  const columns = Prisma.raw(owner.map((name) => `w.${name}`).join(', '));
  const each = starts.map(
    (start) => Prisma.sql`(SELECT ${columns} FROM ${Prisma.raw(table)} w WHERE ${startsWith(start)}
      ORDER BY w.word LIMIT ${LOOKED_AT + 1}::int)`,
  );
  return Prisma.join(each, ' UNION ');
}

function alsoHas({ table, owner }: WordTable, starts: WordStarts, nth: number): Prisma.Sql {
  const same = Prisma.raw(owner.map((name) => `w.${name} = d.${name}`).join(' AND '));
  return Prisma.sql`CROSS JOIN LATERAL (SELECT 1 FROM ${Prisma.raw(table)} w
    WHERE ${same} AND (${Prisma.join(starts.map(startsWith), ' OR ')}) LIMIT 1) ${Prisma.raw(`other_${nth}`)}`;
}

function startsWith(start: string): Prisma.Sql {
  return Prisma.sql`(w.word >= ${start} AND w.word < ${`${start}\u{10FFFF}`})`;
}

/** Without those that another one begins: whoever starts with "vander" starts with "van". */
export function shortestStarts(starts: WordStarts): WordStarts {
  const distinct = [...new Set(starts)];
  return distinct.filter((start) => !distinct.some((other) => other !== start && start.startsWith(other)));
}
