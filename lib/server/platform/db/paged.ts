import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { COUNT_MAX, isRowId, type Paged, type Place, type RowIds } from '@/lib/shared/list-place';
import { reader } from './database';
import { listPart, readPart, valuePart } from './parts';

/** A list in an order of its own. From a row on it is read by an index: a page far down costs what the first one does. */
export type OrderedList = {
  /** What is asked of a row; its id, as text, is among it as `id`. */
  columns: Prisma.Sql;
  /** Of several lists in one, each gets the tail: what begins a page in it, in its order and no longer than a page. */
  from: Prisma.Sql | ((tail: Prisma.Sql) => Prisma.Sql);
  where: Prisma.Sql;
  keys: Prisma.Sql[];
  descending?: boolean;
  /** Where keys are of several tables: how many at the front are of the one whose index is walked. */
  leading?: number;
  rowOf: (id: string) => Prisma.Sql;
  ids?: RowIds;
};

type Order = Pick<OrderedList, 'keys' | 'descending' | 'rowOf' | 'ids'>;

/** `table` with its letter, as it stands in FROM. */
export function newestOf(table: `${string} ${string}`, at: string): Order {
  const id = Prisma.raw(`${table.split(' ')[1]}.id`);
  const rowOf = (row: string) => Prisma.sql`FROM ${Prisma.raw(table)} WHERE ${id} = ${row}::uuid`;
  return { keys: [Prisma.raw(at), id], descending: true, rowOf };
}

/** Of rows that are numbered as they come. */
export function newestNumbered(letter: string): Order {
  const rowOf = (row: string) => Prisma.sql`FROM (SELECT ${row}::bigint AS id) ${Prisma.raw(letter)}`;
  return { keys: [Prisma.raw(`${letter}.id`)], descending: true, rowOf, ids: 'number' };
}

export async function readPage<Row extends { id: string }>(
  list: OrderedList,
  asked: Place,
  size: number,
  read: (select: Prisma.Sql) => Promise<Row[]> = async (select) => (await reader()).$queryRaw<Row[]>(select),
): Promise<Paged<Row>> {
  const place = asked && isRowId('after' in asked ? asked.after : asked.before, list.ids) ? asked : null;
  const found = await read(rowsOf(list, place, size + 1));
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (place === null) return pageOf(rows, { isFirst: true, isLast: !hasMore });
  if ('after' in place)
    return rows.length > 0 ? pageOf(rows, { isFirst: false, isLast: !hasMore }) : readPage(list, null, size, read);
  return hasMore ? pageOf(rows.toReversed(), { isFirst: false, isLast: false }) : readPage(list, null, size, read);
}

export type TableList = Pick<OrderedList, 'where' | 'keys' | 'leading' | 'descending'> & {
  table: Prisma.Sql;
  from?: Prisma.Sql;
  /** What rows are known by, a uuid; by itself that of a table `a`. */
  id?: Prisma.Sql;
};

function orderedIds({ table, from = table, id = Prisma.sql`a.id`, ...list }: TableList): OrderedList {
  const rowOf = (row: string) => Prisma.sql`FROM ${table} WHERE ${id} = ${row}::uuid`;
  return { ...list, columns: Prisma.sql`${id}::text AS id`, from, rowOf };
}

/** A page whose rows are loaded by their ids; what went away between the two reads isn't among them. */
export async function loadPage<Row extends { id: string }>(
  list: TableList,
  asked: Place,
  size: number,
  load: (ids: string[]) => Promise<Row[]>,
): Promise<Paged<Row>> {
  const { rows: found, ...steps } = await readPage(orderedIds(list), asked, size, readIds);
  const loaded = await load(found.map(({ id }) => id));
  const byId = new Map(loaded.map((row) => [row.id, row]));
  return { ...steps, rows: found.flatMap(({ id }) => byId.get(id) ?? []) };
}

type Shown<Stored, Row> = {
  /** What is shown of a row, its id among it: read where the row is found. */
  columns: Prisma.Sql;
  fromRow: (stored: Stored) => Row;
  /** What begins in FROM. */
  counted: Prisma.Sql;
};

/** With how many there are. */
export async function readCountedPage<Stored extends { id: string }, Row extends { id: string }>(
  list: TableList,
  asked: Place,
  size: number,
  { columns, fromRow, counted }: Shown<Stored, Row>,
): Promise<Paged<Row> & { total: number }> {
  const ordered = { ...orderedIds(list), columns };
  const [page, total] = await Promise.all([
    readPage<Row>(ordered, asked, size, (select) => readPart(listPart<Stored, Row>(select, fromRow))),
    countUpTo(counted),
  ]);
  return { ...page, total };
}

function readIds(select: Prisma.Sql): Promise<{ id: string }[]> {
  return readPart(listPart<{ id: string }>(select));
}

export async function readNext(list: TableList, besideId?: string): Promise<string | null> {
  const others = isRowId(besideId ?? '') ? Prisma.sql`${list.where} AND a.id <> ${besideId}::uuid` : list.where;
  return (await readFirst<{ id: string }>(orderedIds({ ...list, where: others }), besideId))?.id ?? null;
}

/** Beside a row the first after it, or else the first of all. */
export async function readFirst<Row>(list: OrderedList, besideId?: string): Promise<Row | null> {
  const places = isRowId(besideId ?? '', list.ids) ? [{ after: besideId ?? '' }, null] : [null];
  const found = await Promise.all(places.map((place) => readPart(listPart<Row>(rowsOf(list, place, 1)))));
  return found.flat()[0] ?? null;
}

function pageOf<Row extends { id: string }>(rows: Row[], { isFirst, isLast }: { isFirst: boolean; isLast: boolean }) {
  const before = isFirst ? null : (rows[0]?.id ?? null);
  const after = isLast ? null : (rows.at(-1)?.id ?? null);
  return { rows, before, after };
}

function rowsOf(list: OrderedList, place: Place, limit: number): Prisma.Sql {
  const { columns, from, where, keys, descending = false, rowOf, leading } = list;
  const isBack = place !== null && 'before' in place;
  const isDown = isBack ? !descending : descending;
  const id = place && ('after' in place ? place.after : place.before);
  const beyond = id === null ? Prisma.empty : Prisma.sql`AND ${beyondRow(keys, rowOf(id), isDown)}`;
  // Says nothing new, but of one table alone: by this its index begins at the place.
  const start =
    id === null || !leading ? Prisma.empty : Prisma.sql`AND ${fromRow(keys.slice(0, leading), rowOf(id), isDown)}`;
  const order = keys.map((key) => Prisma.sql`${key} ${isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`}`);
  const tail = Prisma.sql`${start} ${beyond} ORDER BY ${Prisma.join(order)} LIMIT ${limit}::int`;
  const source = typeof from === 'function' ? from(tail) : from;
  return Prisma.sql`SELECT ${columns} FROM ${source} WHERE ${where} ${tail}`;
}

/** Each key by itself: a row of subqueries would be compared without the index. */
function beyondRow(keys: Prisma.Sql[], row: Prisma.Sql, isDown: boolean): Prisma.Sql {
  return compared(keys, isDown ? Prisma.sql`<` : Prisma.sql`>`, row);
}

function fromRow(keys: Prisma.Sql[], row: Prisma.Sql, isDown: boolean): Prisma.Sql {
  return compared(keys, isDown ? Prisma.sql`<=` : Prisma.sql`>=`, row);
}

function compared(keys: Prisma.Sql[], sign: Prisma.Sql, row: Prisma.Sql): Prisma.Sql {
  const there = keys.map((key) => Prisma.sql`(SELECT ${key} ${row})`);
  return Prisma.sql`(${Prisma.join(keys)}) ${sign} (${Prisma.join(there)})`;
}

/** How many rows there are, up to one more than is ever said: whatever a table holds, no more is counted. */
export async function countUpTo(fromWhere: Prisma.Sql): Promise<number> {
  return (await countEachUpTo([fromWhere]))[0] ?? 0;
}

export async function countEachUpTo(each: Prisma.Sql[]): Promise<number[]> {
  const counts = each.map(
    (fromWhere) => Prisma.sql`(SELECT count(*)::int FROM (
      SELECT 1 FROM ${fromWhere} LIMIT ${COUNT_MAX + 1}::int) AS counted)`,
  );
  return readPart(valuePart<number[]>(Prisma.sql`ARRAY[${Prisma.join(counts)}]`));
}
