import 'server-only';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '@/lib/server/generated/prisma/client';
import { env } from '../env';
import { log } from '../log';
import { openEmbedded, SESSION_SETTINGS } from './embedded-database';
import { OneAfterAnother } from './one-after-another';

export type Database = {
  kind: 'embedded' | 'server';
  pool: pg.Pool;
  /** For what anybody may ask as often as they like: it reads alone, and on a server each statement ends by itself. */
  bounded: pg.Pool;
  prisma: PrismaClient;
  close: () => Promise<void>;
};

export type Transaction = Prisma.TransactionClient;

/** A process alone needs no more; several share what a Postgres server lets in unless it is told otherwise (100). */
const MOST_CONNECTIONS = 10;
const FEWEST_CONNECTIONS = 3;
const CONNECTIONS_OF_ALL = 60;
/** However many ask, those who are logged in have the others. */
const MOST_BOUNDED = 6;
const BOUNDED_OF_ALL = 20;
/** A limit of the machine, not of the register: no setting. */
const BOUNDED_SETTINGS = `${SESSION_SETTINGS};
  SET statement_timeout = 3000;
  SET default_transaction_read_only = on`;
const TRANSACTION = { maxWait: 15_000, timeout: 20_000 };

export async function openDatabase(url: string | null, dataDir: string, workers = 1): Promise<Database> {
  if (url) {
    const pool = openPool(url, {
      Client: OneAfterAnother,
      max: Math.max(FEWEST_CONNECTIONS, shareOf(CONNECTIONS_OF_ALL, MOST_CONNECTIONS, workers)),
      settings: SESSION_SETTINGS,
    });
    const max = Math.max(1, shareOf(BOUNDED_OF_ALL, MOST_BOUNDED, workers));
    const bounded = openPool(url, { Client: pg.Client, max, settings: BOUNDED_SETTINGS });
    return databaseOf('server', { pool, bounded }, async () => {
      await Promise.all([pool.end(), bounded.end()]);
    });
  }
  const embedded = await openEmbedded(join(dataDir, 'db'));
  return databaseOf('embedded', embedded, embedded.close);
}

type Opening = Pick<pg.PoolConfig, 'Client' | 'max'> & { settings: string };

function openPool(url: string, { settings, ...own }: Opening): pg.Pool {
  const pool = new pg.Pool({
    ...own,
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => {
      await client.query(settings);
    },
  });
  // Without a listener an idle connection that the server drops would end the process; the pool opens another.
  pool.on('error', (error) => log.warn({ error }, 'an idle connection to the database was lost'));
  return pool;
}

function shareOf(all: number, most: number, workers: number): number {
  return Math.min(most, Math.floor(all / workers));
}

/** The embedded database has one connection for all, and can't be interrupted. */
export function databaseOf(
  kind: Database['kind'],
  { pool, bounded = pool }: { pool: pg.Pool; bounded?: pg.Pool },
  closePools: () => Promise<void>,
): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: TRANSACTION });
  return {
    kind,
    pool,
    bounded,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await closePools();
    },
  };
}

// Next bundles pages, routes and instrumentation apart: what they share hangs on the process.
const shared = globalThis as { lklrDatabase?: Promise<Database> };

export function database(): Promise<Database> {
  shared.lklrDatabase ??= openDatabase(env().databaseUrl, env().dataDir, env().workers).catch((error) => {
    shared.lklrDatabase = undefined;
    throw error;
  });
  return shared.lklrDatabase;
}

export function useDatabase(opened: Database) {
  shared.lklrDatabase = Promise.resolve(opened);
}

export async function closeDatabase() {
  const open = shared.lklrDatabase;
  shared.lklrDatabase = undefined;
  await (await open)?.close();
}

export async function pingDatabase() {
  await (await database()).pool.query('SELECT 1');
}

export async function reader(): Promise<Transaction> {
  return (await database()).prisma;
}

/** Inside, only `tx` may touch the database: the embedded one has one connection; a query past it waits for ever. */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return (await database()).prisma.$transaction(work);
}
