import 'server-only';
import { cache } from 'react';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { database, type Transaction } from './database';

/**
 * What is read as one JSON value. Days come as they are written, moments as text (`momentOf`), whoever asks: a transaction
 * or the pool.
 */
export type Part<Value> = { json: Prisma.Sql; from: (stored: unknown) => Value };

/** The row of a SELECT that has one or none; as it is stored where nothing else is said. */
export function onePart<Value>(select: Prisma.Sql): Part<Value | null>;
export function onePart<Row, Value>(select: Prisma.Sql, fromRow: (row: Row) => Value): Part<Value | null>;
export function onePart<Row>(select: Prisma.Sql, fromRow: (row: Row) => unknown = asStored): Part<unknown> {
  return {
    json: jsonRow(select),
    from: (stored) => (stored === null ? null : fromRow(stored as Row)),
  };
}

/** The rows of a SELECT, in its order. */
export function listPart<Value>(select: Prisma.Sql): Part<Value[]>;
export function listPart<Row, Value>(select: Prisma.Sql, fromRow: (row: Row) => Value): Part<Value[]>;
export function listPart<Row>(select: Prisma.Sql, fromRow: (row: Row) => unknown = asStored): Part<unknown> {
  return { json: jsonList(select), from: (stored) => (stored as Row[]).map(fromRow) };
}

/** The columns of a row as they are stored, each by the name that it is read by. */
export type Columns<Row> = { readonly [Name in keyof Row]-?: Prisma.Sql };

export function selected(columns: Columns<Record<string, unknown>>): Prisma.Sql {
  return Prisma.join(
    Object.entries(columns).map(([name, value]) => Prisma.sql`${value} AS ${Prisma.raw(JSON.stringify(name))}`),
  );
}

/**
 * As listPart, for hundreds of rows: the values of a column stand together. That is half as long, and Postgres looks up
 * how a value is written once a column in place of once a value, which took it longer than finding the rows.
 */
export function columnsPart<Row extends object, Value>(
  columns: Columns<Row>,
  from: Prisma.Sql,
  fromRow: (row: Row) => Value,
): Part<Value[]> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const together = names.map((name) => Prisma.sql`${name}::text, array_agg(${Prisma.raw(JSON.stringify(name))})`);
  return {
    json: Prisma.sql`(SELECT json_build_object(${Prisma.join(together)})
      FROM (SELECT ${selected(columns)} ${from}) part_row)`,
    from: (stored) => {
      // Of no rows the values are null.
      const values = stored as Record<string, unknown[] | null>;
      const rowAt = (place: number) => {
        const row: Record<string, unknown> = {};
        for (const name of names) row[name] = values[name]?.[place];
        return row as Row;
      };
      return Array.from({ length: values[names[0] ?? '']?.length ?? 0 }, (_, place) => fromRow(rowAt(place)));
    },
  };
}

/** Reads one by a connection of the caller's own. */
export async function askPart<Value>({ json, from }: Part<Value>, ask: Ask): Promise<Value> {
  const [row] = await ask(Prisma.sql`SELECT ${json} AS stored`);
  return from(row?.stored ?? null);
}

export type Ask = (statement: Prisma.Sql) => Promise<{ stored: unknown }[]>;

function asStored(row: unknown): unknown {
  return row;
}

export function valuePart<Value>(value: Prisma.Sql): Part<Value> {
  return { json: Prisma.sql`to_json(${value})`, from: (stored) => stored as Value };
}

/** Under a name that no column has: one of an outer row would be taken in its place. */
export function jsonRow(select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT to_json(part_row) FROM (${select}) part_row)`;
}

export function jsonList(select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(part_row), '[]') FROM (${select}) part_row)`;
}

/** A row as it comes from a part: its moments are text. */
export type Stored<Row> = {
  [Column in keyof Row]: Date extends Row[Column] ? Exclude<Row[Column], Date> | string : Row[Column];
};

export function momentOf(stored: string): Date;
export function momentOf(stored: string | null): Date | null;
export function momentOf(stored: string | null): Date | null {
  return stored === null ? null : new Date(stored);
}

/** What a page or a transaction reads at one time, as by Promise.all, is one statement. */
export async function readPart<Value>(part: Part<Value>, tx?: Transaction): Promise<Value> {
  return new Promise((resolve, reject) => gather({ part, resolve, reject } as Asked, tx));
}

type Asked = { part: Part<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** Of one page alone: nobody waits for what another page reads. Elsewhere each is by itself. */
const askedByPage = cache((): Asked[] => []);
const askedInside = new WeakMap<Transaction, Asked[]>();

function gather(asked: Asked, tx?: Transaction) {
  const all = (tx ? askedInside.get(tx) : askedByPage()) ?? [];
  if (tx) askedInside.set(tx, all);
  all.push(asked);
  // Whatever can be asked for without waiting for an answer is asked for by then.
  if (all.length === 1) queueMicrotask(() => process.nextTick(() => void answer(all.splice(0), tx)));
}

async function answer(all: Asked[], tx?: Transaction) {
  try {
    const parts = all.map(({ part }) => part);
    const stored = await storedOf(parts, tx);
    const values = parts.map(({ from }, index) => from(stored[index]));
    for (const [index, { resolve }] of all.entries()) resolve(values[index]);
  } catch (error) {
    for (const { reject } of all) reject(error);
  }
}

async function storedOf(parts: Part<unknown>[], tx?: Transaction): Promise<unknown[]> {
  const statement = Prisma.sql`SELECT json_build_array(${Prisma.join(parts.map(({ json }) => json))}) AS stored`;
  const [row] = await (tx ? tx.$queryRaw<Row[]>(statement) : askPlainly(statement));
  return row?.stored ?? [];
}

type Row = { stored: unknown[] };

/** By the driver itself: a query of Prisma's is a multiple of its work. */
async function askPlainly({ text, values }: Prisma.Sql): Promise<Row[]> {
  return (await (await database()).pool.query<Row>(text, values)).rows;
}
