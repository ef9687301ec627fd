import { type Database, database, useDatabase as takeDatabase } from '@/lib/server/platform/db/database';
import { importPeople, person } from '@/tests/integration/register/import/people-file';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

// The embedded database has one connection, which can't be closed with what it holds.
let db: TestDatabase;
let real: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  real = await database();
});
afterAll(async () => {
  takeDatabase(real);
  await db.close();
});

it('an import that can’t be committed nor rolled back tells the first failure and leaves nothing', async () => {
  const connect = async () => {
    const client = await db.pool.connect();
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    jest.spyOn(client, 'query').mockImplementation(((text: unknown, ...rest: unknown[]) => {
      const failed = ['COMMIT', 'ROLLBACK'].find((start) => typeof text === 'string' && text.startsWith(start));
      return failed ? Promise.reject(new Error(`${failed} failed`)) : query(text, ...rest);
    }) as never);
    return client;
  };
  takeDatabase({ ...real, pool: { connect } as never });
  await expect(importPeople([person('LKLR-300002')])).rejects.toThrow('COMMIT failed');
  jest.restoreAllMocks();
  takeDatabase(real);
  expect(await db.prisma.registration.count({ where: { number: 'LKLR-300002' } })).toBe(0);
});
