import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { database } from './database';

type Cell = string | number | boolean | null;
export type LoadedColumn<Item> = { type: string; of: (item: Item) => Cell };
export type LoadedColumns<Item> = Record<string, LoadedColumn<Item>>;

type Rows<Item> = { table: string; columns: LoadedColumns<Item>; items: readonly Item[] };

/** By COPY on a server. The embedded database takes them as arrays: its connection is no stream. */
export async function loadRows<Item>(client: pg.ClientBase, rows: Rows<Item>) {
  if (rows.items.length === 0) return;
  if ((await database()).kind === 'server') await copyRows(client, rows);
  else await insertRows(client, rows);
}

async function copyRows<Item>(client: pg.ClientBase, { table, columns, items }: Rows<Item>) {
  const cells = Object.values(columns);
  const lines = items.map((item) => `${cells.map(({ of }) => copyText(of(item))).join('\t')}\n`);
  const into = client.query(copyFrom(`COPY ${table} (${Object.keys(columns).join(', ')}) FROM STDIN`));
  await pipeline(Readable.from([Buffer.from(lines.join(''))]), into);
}

/** As COPY's text form wants it: what would end a cell, a line or the data is written by its letter. */
function copyText(cell: Cell): string {
  if (cell === null) return '\\N';
  return typeof cell === 'string' ? cell.replace(/[\\\t\n\r]/g, (sign) => LETTERS[sign] ?? sign) : `${cell}`;
}

const LETTERS: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

async function insertRows<Item>(client: pg.ClientBase, { table, columns, items }: Rows<Item>) {
  const lists = Object.values(columns).map(({ type }, index) => `$${index + 1}::${type}[]`);
  await client.query(
    `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) SELECT * FROM unnest(${lists.join(', ')})`,
    Object.values(columns).map(({ of }) => items.map(of)),
  );
}
