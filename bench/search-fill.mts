// A register of any size with nothing in it but people and what they are found by, straight into its tables.
import type pg from 'pg';
import type { PersonName } from '@/lib/names/person-name';
import { keyLines, searchColumns } from '@/lib/register/search-keys';
import { database } from '@/lib/server/platform/db/database';
import { addKeysOf } from '@/lib/server/register/data/search-keys';

const PAGE = 5_000;
const TABLES = ['registration', 'search_word', 'shown_surname'];
const FIRST_NUMBER = 1_000_000;

export const numberOf = (nth: number) => `LKLR-${FIRST_NUMBER + nth}`;

/** In an empty register: indexes are made once everything is there. */
export async function fillRegister(count: number, nextName: () => PersonName) {
  const { pool } = await database();
  const client = await pool.connect();
  const indexes = await takeIndexes(client);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  // What hangs together is known here.
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
  for (let from = 0; from < count; from += PAGE) {
    const size = Math.min(PAGE, count - from);
    await addPeople(client, from, Array.from({ length: size }, nextName));
  }
  await client.query(
    `INSERT INTO shown_surname (surname, folded) SELECT DISTINCT surname_shown, surname_folded FROM registration
     WHERE state IN ('registered', 'certified') AND NOT shielded`,
  );
  await client.query("SET maintenance_work_mem = '256MB'");
  for (const { definition } of indexes) await client.query(definition);
  await client.query(`VACUUM (ANALYZE) ${TABLES.join(', ')}`);
  client.release(true);
}

/** All that no constraint needs. */
async function takeIndexes(client: pg.ClientBase): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [TABLES],
  );
  return rows;
}

async function addPeople(client: pg.ClientBase, from: number, names: PersonName[]) {
  const of = (column: (name: PersonName) => string) => names.map(column);
  await client.query('BEGIN');
  await client.query(
    `CREATE TEMP TABLE person ON COMMIT DROP AS
     SELECT lpad(($1::int + nth)::text, 32, '0')::uuid AS registration_id, ($1::int + nth)::int AS n, x.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[],
       $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[]) WITH ORDINALITY
       AS x (initials, birth_prefix, birth_surname, partner_prefix, partner_surname, name_use, shown, folded, keys, namesakes, nth)`,
    [
      ...[FIRST_NUMBER + from - 1, of(({ initials }) => initials)],
      ...[of(({ birthPrefix }) => birthPrefix), of(({ birthSurname }) => birthSurname)],
      ...[of(({ partnerPrefix }) => partnerPrefix), of(({ partnerSurname }) => partnerSurname)],
      ...[of(({ nameUse }) => nameUse), of((name) => searchColumns(name).surnameShown)],
      ...[of((name) => searchColumns(name).surnameFolded), of((name) => keyLines(name).keys)],
      of((name) => keyLines(name).namesakes),
    ],
  );
  await client.query(
    `INSERT INTO registration (id, number, number_normalised, state, initials, birth_prefix, birth_surname, partner_prefix,
       partner_surname, name_use, surname_shown, surname_folded, registered_on, created_at, shielded)
     SELECT registration_id, 'LKLR-' || n, n, (CASE n % 25 WHEN 0 THEN 'removed' ELSE 'registered' END)::"RegistrationState",
       initials, birth_prefix, birth_surname, partner_prefix, partner_surname, name_use::"NameUse", shown, folded,
       '2024-03-01', now(), n % 500 = 1 FROM person`,
  );
  await client.query(addKeysOf('person'));
  await client.query('COMMIT');
}
