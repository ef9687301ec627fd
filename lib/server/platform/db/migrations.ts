import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

const FOLDER = join(process.cwd(), 'prisma', 'migrations');

/** Any number, the same for everybody who migrates this database: two at once wait for each other. */
const LOCK = 72_171_515;

type Migration = { name: string; sql: string; checksum: string };

/** In Prisma's folder form, so that an engineer can also use Prisma's own commands on a server. */
export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => {
      const sql = readFileSync(join(folder, entry.name, 'migration.sql'), 'utf8');
      return { name: entry.name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Throws, before anything is written, on an unfit database and on a migration that was edited or is unknown here. */
export async function migrate(pool: pg.Pool, migrations = readMigrations()): Promise<string[]> {
  const client = await pool.connect();
  try {
    const [unfit] = await unfitness(client);
    if (unfit) throw new Error(unfit);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      await client.query(TABLE);
      const { rows } = await client.query<{ migration_name: string; checksum: string }>(
        'SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL',
      );
      const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
      refuseWhatDiffers(applied, migrations);
      const pending = migrations.filter((migration) => !applied.has(migration.name));
      for (const migration of pending) await apply(client, migration);
      return pending.map((migration) => migration.name);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

export async function unfitness(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ encoding: string; version: number }>(
    `SELECT pg_encoding_to_char(encoding) AS encoding, current_setting('server_version_num')::int AS version
       FROM pg_database WHERE datname = current_database()`,
  );
  return rows.flatMap(({ encoding, version }) => [
    ...(encoding === 'UTF8'
      ? []
      : [`DATABASE_URL: the database is encoded in ${encoding}: make one with ENCODING 'UTF8'`]),
    ...(version >= OLDEST_SERVER
      ? []
      : [`DATABASE_URL: Postgres ${Math.floor(version / 10_000)} is too old: 14 or newer`]),
  ]);
}

const OLDEST_SERVER = 140_000;

function refuseWhatDiffers(applied: Map<string, string>, migrations: Migration[]) {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name))
      throw new Error(`The database holds migration ${name}, which this version doesn't know: use a newer version.`);
    if (known.get(name) !== checksum)
      throw new Error(`Migration ${name} was changed after it was applied: restore it and write a new one.`);
  }
}

async function apply(client: pg.PoolClient, migration: Migration) {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
