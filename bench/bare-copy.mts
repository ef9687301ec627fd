// The peer of the import: the same rows by COPY into a bare table. `node bare-copy.mts FILE.csv`, with DATABASE_URL (as a
// superuser of a server that can read the file), or with DATA_DIR for the embedded database.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import { columns } from './people.mts';

const TABLE = `CREATE TABLE bench_copy (${columns.map((column) => `${column} text`).join(', ')})`;
const [file = ''] = process.argv.slice(2);
const { DATABASE_URL, DATA_DIR = '.' } = process.env;

if (DATABASE_URL) await copyOnServer(DATABASE_URL);
else await copyEmbedded(join(DATA_DIR, 'db'));
process.exit(0);

async function copyOnServer(connectionString: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(TABLE);
  await client.query(`COPY bench_copy FROM ${pg.escapeLiteral(file)} (FORMAT csv, HEADER)`);
  await client.query('DROP TABLE bench_copy');
  await client.end();
}

async function copyEmbedded(folder: string) {
  const database = await PGlite.create({ dataDir: folder, extensions: { pg_trgm } });
  await database.query(TABLE);
  const blob = new Blob([readFileSync(file)]);
  await database.query("COPY bench_copy FROM '/dev/blob' (FORMAT csv, HEADER)", [], { blob });
  await database.query('DROP TABLE bench_copy');
  await database.close();
}
