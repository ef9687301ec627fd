import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Texts that are only ever added, a few in all: nobody asks which applications accepted one, and none is removed. */
const OF_A_DOCUMENT = ['acceptance.document_id'];

it('every reference from one table to another begins an index, so that following it back walks no table', async () => {
  const { rows } = await db.pool.query<{ reference: string }>(`
    SELECT c.conrelid::regclass || '.' || a.attname AS reference
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
      SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1] AND i.indpred IS NULL)
    ORDER BY 1`);
  expect(rows.map(({ reference }) => reference)).toEqual(OF_A_DOCUMENT);
});
