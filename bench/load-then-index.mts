// The peer of the import: the rows that it wrote, loaded into tables of the same form and then indexed and keyed, by SQL
// alone. `node load-then-index.mts`, with the variables of an installation that isn't running, prints the seconds as JSON.
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { timed } from './timed.mts';

export type LoadPass = { seconds: number };

const TABLES = ['account', 'registration', 'registration_event', 'search_word'];
const SCHEMA = 'bench_load';

const { pool } = await database();
await pool.query(`CREATE SCHEMA ${SCHEMA}`);
const makers = await indexesAndKeys();
const pass = await timed(async () => {
  for (const table of TABLES) {
    await pool.query(`CREATE TABLE ${SCHEMA}.${table} (LIKE public.${table} INCLUDING ALL EXCLUDING INDEXES)`);
    await pool.query(`INSERT INTO ${SCHEMA}.${table} SELECT * FROM public.${table}`);
  }
  for (const make of makers) await pool.query(make);
});
await pool.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
await closeDatabase();
console.log(JSON.stringify({ seconds: pass.seconds } satisfies LoadPass));
process.exit(0);

/** As the database says them; keys that point elsewhere come last. */
async function indexesAndKeys(): Promise<string[]> {
  const { rows } = await pool.query<{ make: string }>(
    `SELECT make FROM (
       SELECT false AS later, pg_get_indexdef(indexrelid) AS make FROM pg_index
       WHERE indrelid = ANY ($1::text[]::regclass[])
       UNION ALL
       SELECT true, format('ALTER TABLE public.%s ADD %s', conrelid::regclass,
         replace(pg_get_constraintdef(oid), 'REFERENCES ', 'REFERENCES public.')) FROM pg_constraint
       WHERE contype = 'f' AND conrelid = ANY ($1::text[]::regclass[]) AND confrelid = ANY ($1::text[]::regclass[])
     ) parts ORDER BY later`,
    [TABLES],
  );
  return rows.map(({ make }) => make.replaceAll('public.', `${SCHEMA}.`));
}
