import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const SUFFIX = '_filling';
const SORTING_MEMORY = '256MB';
/** How often it is tried to be alone with the table. */
const PATIENCE = 40;

/**
 * Many rows more for a table that has few, in the transaction at hand: all are loaded first, and then indexed and keyed,
 * which takes a part of the time that it takes row by row. They are loaded into a table of the same form, which in the
 * end takes the place of the first: whoever reads that waits for nothing but this moment, whoever would write it for all.
 */
export async function refillTable(
  client: pg.ClientBase,
  table: string,
  load: (copy: string) => Promise<void>,
  patience = PATIENCE,
) {
  const copy = `${table}${SUFFIX}`;
  await client.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
  await client.query(`CREATE TABLE ${copy} (LIKE ${table} INCLUDING ALL EXCLUDING INDEXES)`);
  await load(copy);
  await client.query(`INSERT INTO ${copy} SELECT * FROM ${table}`);
  await client.query(`SET LOCAL maintenance_work_mem = '${SORTING_MEMORY}'`);
  const { rows: parts } = await client.query<Part>(PARTS, [table, copy, SUFFIX]);
  for (const { make } of parts) await client.query(make);
  if (await holdAlone(client, table, patience)) {
    await client.query(`DROP TABLE ${table}`);
    await client.query(`ALTER TABLE ${copy} RENAME TO ${table}`);
    for (const { rename } of parts) if (rename !== null) await client.query(rename);
  } else {
    await client.query(`INSERT INTO ${table} (SELECT * FROM ${copy} EXCEPT ALL SELECT * FROM ${table})`);
    await client.query(`DROP TABLE ${copy}`);
  }
}

/** As statements: what is made for the copy, and what gives it the name that the table's own had. */
type Part = { make: string; rename: string | null };

/** Keys that point elsewhere, triggers and rights come after indexes. */
const PARTS = `
  SELECT make, rename FROM (
    SELECT contype = 'f' AS later,
      format('ALTER TABLE %I ADD CONSTRAINT %I %s', $2::text, conname || $3::text, pg_get_constraintdef(oid)) AS make,
      format('ALTER TABLE %I RENAME CONSTRAINT %I TO %I', $1::text, conname || $3, conname) AS rename
    FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'x', 'f')
    UNION ALL
    SELECT false, regexp_replace(pg_get_indexdef(i.indexrelid), ' INDEX \\S+ ON \\S+ ',
        format(' INDEX %I ON %I ', c.relname || $3, $2)),
      format('ALTER INDEX %I RENAME TO %I', c.relname || $3, c.relname)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint k
      WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid)
    UNION ALL
    SELECT true, regexp_replace(pg_get_triggerdef(oid), ' ON \\S+ ', format(' ON %I ', $2)), NULL
    FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
    UNION ALL
    SELECT true, format('GRANT %s ON %I TO %s', privilege_type, $2,
      CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END), NULL
    FROM pg_class, aclexplode(relacl) WHERE oid = $1::regclass
  ) parts ORDER BY later`;

/** A reader holds these for a moment; a backup for as long as it lasts, and everybody else would wait behind us. */
const WAIT_MS = 250;
const GAVE_UP = ['55P03', '40P01'];

/** With the tables that it points to, as dropping it wants. False where somebody reads one of them for long. */
async function holdAlone(client: pg.ClientBase, table: string, attempts: number): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT confrelid::regclass::text AS name FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype = 'f' AND confrelid <> conrelid`,
    [table],
  );
  const tables = [...rows.map(({ name }) => name), table];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await triesToHold(client, tables)) return true;
    await pause(WAIT_MS);
  }
  return false;
}

async function triesToHold(client: pg.ClientBase, tables: string[]): Promise<boolean> {
  await client.query(`SAVEPOINT alone; SET LOCAL lock_timeout = ${WAIT_MS}`);
  try {
    for (const one of tables) await client.query(`LOCK TABLE ${one} IN ACCESS EXCLUSIVE MODE`);
    await client.query('RELEASE SAVEPOINT alone; SET LOCAL lock_timeout TO DEFAULT');
    return true;
  } catch (error) {
    if (!GAVE_UP.includes((error as { code?: string }).code ?? '')) throw error;
    await client.query('ROLLBACK TO SAVEPOINT alone; RELEASE SAVEPOINT alone');
    return false;
  }
}
