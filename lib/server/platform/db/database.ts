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
  prisma: PrismaClient;
  close: () => Promise<void>;
};

export type Transaction = Prisma.TransactionClient;

/** A process alone needs no more; several share what a Postgres server lets in unless it is told otherwise (100). */
const MOST_CONNECTIONS = 10;
const FEWEST_CONNECTIONS = 3;
const CONNECTIONS_OF_ALL = 60;
const TRANSACTION = { maxWait: 15_000, timeout: 20_000 };

export async function openDatabase(url: string | null, dataDir: string, workers = 1): Promise<Database> {
  if (url) {
    const pool = new pg.Pool({
      Client: OneAfterAnother,
      connectionString: url,
      max: Math.max(FEWEST_CONNECTIONS, Math.min(MOST_CONNECTIONS, Math.floor(CONNECTIONS_OF_ALL / workers))),
      connectionTimeoutMillis: 10_000,
      onConnect: async (client) => {
        await client.query(SESSION_SETTINGS);
      },
    });
    // Without a listener an idle connection that the server drops would end the process; the pool opens another.
    pool.on('error', (error) => log.warn({ error }, 'an idle connection to the database was lost'));
    return databaseOf('server', pool, () => pool.end());
  }
  const embedded = await openEmbedded(join(dataDir, 'db'));
  return databaseOf('embedded', embedded.pool, embedded.close);
}

export function databaseOf(kind: Database['kind'], pool: pg.Pool, closePool: () => Promise<void>): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: TRANSACTION });
  return {
    kind,
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await closePool();
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
