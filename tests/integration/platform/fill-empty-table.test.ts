import { fillEmptyTable } from '@/lib/server/platform/db/fill-empty-table';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { registered } from '../registration/known-registration';

let db: TestDatabase;
let registrationId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  registrationId = (await registered(db, { surname: 'Vuller' })).id;
  await db.pool.query('GRANT SELECT ON search_word TO PUBLIC');
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('DELETE FROM search_word'));

/** Its indexes, keys, triggers and rights, as the database says them. */
const FORM = `
  SELECT conname AS name, pg_get_constraintdef(oid) AS form FROM pg_constraint WHERE conrelid = 'search_word'::regclass
  UNION SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = 'search_word'::regclass
  UNION SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger
    WHERE tgrelid = 'search_word'::regclass AND NOT tgisinternal
  UNION SELECT attname, format_type(atttypid, atttypmod) || attcollation::regcollation || attnotnull FROM pg_attribute
    WHERE attrelid = 'search_word'::regclass AND attnum > 0
  UNION SELECT 'rights', array_to_string(array(SELECT a::text FROM unnest(relacl) a ORDER BY 1), ' ') FROM pg_class
    WHERE oid = 'search_word'::regclass
  ORDER BY name, form`;
const formOf = async () => (await db.pool.query(FORM)).rows;
const wordsNow = async () => (await db.pool.query('SELECT word FROM search_word')).rows.map(({ word }) => word);

async function fill(patience?: number, meanwhile: () => Promise<void> = async () => {}) {
  const client = await db.pool.connect();
  const load = async (table: string) => {
    await client.query(`INSERT INTO ${table} (registration_id, word) VALUES ($1, 'vuller')`, [registrationId]);
    await meanwhile();
  };
  try {
    await client.query('BEGIN');
    await fillEmptyTable(client, 'search_word', load, patience);
    await client.query('COMMIT');
  } finally {
    client.release(true);
  }
}

describe('an empty table that is filled', () => {
  it('has its rows, and the indexes, keys, triggers and rights that it had', async () => {
    const before = await formOf();
    expect(before.length).toBeGreaterThan(6);
    await fill();
    expect(await wordsNow()).toEqual(['vuller']);
    expect(await formOf()).toEqual(before);
    await db.pool.query('DELETE FROM registration WHERE id = $1', [(await registered(db, { surname: 'Weg' })).id]);
    const stray = `INSERT INTO search_word (registration_id, word) VALUES (gen_random_uuid(), 'niemand')`;
    await expect(db.pool.query(stray)).rejects.toThrow('search_word_registration_id_fkey');
  });

  it('is read meanwhile, as it was', async () => {
    let read: string[] | null = null;
    await fill(undefined, async () => {
      read = await wordsNow();
    });
    expect(read).toEqual([]);
    expect(await wordsNow()).toEqual(['vuller']);
  });

  it('keeps its place where somebody reads it for long', async () => {
    const before = await formOf();
    const reader = await db.pool.connect();
    await reader.query('BEGIN; SELECT FROM search_word');
    await fill(1);
    await reader.query('COMMIT');
    reader.release();
    expect(await wordsNow()).toEqual(['vuller']);
    expect(await formOf()).toEqual(before);
  });
});
