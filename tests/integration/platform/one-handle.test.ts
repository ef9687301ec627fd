import { database, inTransaction, reader } from '@/lib/server/platform/db/database';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const REFUSED = 'within a transaction only its own handle may touch the database';

it('within a transaction whoever asks past its handle is refused, whichever database it is', async () => {
  await expect(inTransaction(async () => (await reader()).account.count())).rejects.toThrow(REFUSED);
  await expect(inTransaction(async () => (await database()).pool.query('SELECT 1'))).rejects.toThrow(REFUSED);
  expect(await inTransaction((tx) => tx.account.count())).toBe(await (await reader()).account.count());
});
