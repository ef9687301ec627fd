import fc from 'fast-check';
import { loadRows } from '@/lib/server/platform/db/load-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('rows that are loaded come back as they were, whatever their text holds', async () => {
  // What Postgres takes as text: no zero, and no half of a pair.
  const text = fc.string({ unit: 'grapheme' }).filter((typed) => !typed.includes('\0'));
  const odd = fc.constantFrom('', '\\N', '\\.', 'a\tb', 'c\r\nd', '\\', 'null', '{}', '"');
  const row = fc.record({
    word: fc.option(fc.oneof(text, odd)),
    figure: fc.option(fc.integer({ min: -1_000, max: 1_000 })),
    isSo: fc.option(fc.boolean()),
  });
  const rows = fc.sample(row, 500);
  const client = await db.pool.connect();
  await client.query('CREATE TEMP TABLE loaded (place int, word text, figure int, is_so boolean)');
  const items = rows.map((item, place) => ({ ...item, place }));
  await loadRows(client, {
    table: 'loaded',
    columns: {
      place: { type: 'int', of: ({ place }) => place },
      word: { type: 'text', of: ({ word }) => word },
      figure: { type: 'int', of: ({ figure }) => figure },
      is_so: { type: 'bool', of: ({ isSo }) => isSo },
    },
    items,
  });
  const found = await client.query('SELECT place, word, figure, is_so AS "isSo" FROM loaded ORDER BY place');
  client.release(true);
  expect(found.rows).toEqual(items);
});
