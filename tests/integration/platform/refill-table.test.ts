import { refillTable } from '@/lib/server/platform/db/refill-table';
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
beforeEach(async () => {
  await db.pool.query('DELETE FROM search_word');
  await db.pool.query(`INSERT INTO search_word (registration_id, word) VALUES ($1, 'al')`, [registrationId]);
});

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
const wordsNow = async () =>
  (await db.pool.query('SELECT word FROM search_word ORDER BY word')).rows.map(({ word }) => word);

async function fill(patience?: number, meanwhile: () => Promise<void> = async () => {}) {
  const client = await db.pool.connect();
  const load = async (table: string) => {
    await client.query(`INSERT INTO ${table} (registration_id, word) VALUES ($1, 'vuller')`, [registrationId]);
    await meanwhile();
  };
  try {
    await client.query('BEGIN');
    await refillTable(client, 'search_word', load, patience);
    await client.query('COMMIT');
  } finally {
    client.release(true);
  }
}

describe('a table that is refilled', () => {
  it('has all rows, and the indexes, keys, triggers and rights that it had', async () => {
    const before = await formOf();
    expect(before.length).toBeGreaterThan(6);
    await fill();
    expect(await wordsNow()).toEqual(['al', 'vuller']);
    expect(await formOf()).toEqual(before);
    const stray = `INSERT INTO search_word (registration_id, word) VALUES (gen_random_uuid(), 'niemand')`;
    await expect(db.pool.query(stray)).rejects.toThrow('search_word_registration_id_fkey');
  });

  it('is read meanwhile, as it was', async () => {
    let read: string[] | null = null;
    await fill(undefined, async () => {
      read = await wordsNow();
    });
    expect(read).toEqual(['al']);
    expect(await wordsNow()).toEqual(['al', 'vuller']);
  });

  it('keeps its place where somebody reads it for long', async () => {
    const before = await formOf();
    const reader = await db.pool.connect();
    await reader.query('BEGIN; SELECT FROM search_word');
    await fill(1);
    await reader.query('COMMIT');
    reader.release();
    expect(await wordsNow()).toEqual(['al', 'vuller']);
    expect(await formOf()).toEqual(before);
  });
});
