import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { lockFolder } from './folder-lock';
import { OneAfterAnother } from './one-after-another';

export type EmbeddedDatabase = {
  pool: pg.Pool;
  dump: () => Promise<Blob>;
  close: () => Promise<void>;
};

/**
 * How every connection reads and writes, whatever its server, database or role says: the forms that this code reads. The
 * default of random_page_cost is for disks that turn: with it a search reads the whole register where an index finds the
 * few. What walks versions is guessed to be long, and compiled for half a second to run for milliseconds: jit is off.
 */
export const SESSION_SETTINGS = `
  SET datestyle = 'ISO, YMD';
  SET intervalstyle = 'postgres';
  SET timezone = 'UTC';
  SET random_page_cost = 1.1;
  SET jit = off`;

/** One connection: transactions queue behind each other. Throws FolderInUse when another process has the folder. */
export async function openEmbedded(folder?: string, template?: Blob): Promise<EmbeddedDatabase> {
  if (folder) mkdirSync(dirname(folder), { recursive: true });
  const unlock = folder ? lockFolder(folder) : () => {};
  try {
    const pglite = await PGlite.create({ dataDir: folder, loadDataDir: template, extensions: { pg_trgm } });
    await pglite.exec(SESSION_SETTINGS);
    const pool = new pg.Pool({
      ...nodePostgresConfig(pglite),
      Client: OneAfterAnother,
      max: 1,
      idleTimeoutMillis: 0,
    });
    return {
      pool,
      dump: () => pglite.dumpDataDir('none'),
      close: async () => {
        await pool.end();
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The shim wants `types` to be a list of OIDs or absent; Prisma's adapter sends its parser object. */
function nodePostgresConfig(pglite: PGlite): pg.PoolConfig {
  const config = createPgConfig(pglite);
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  connection.parse = (query: { types?: unknown }) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  return config as unknown as pg.PoolConfig;
}
