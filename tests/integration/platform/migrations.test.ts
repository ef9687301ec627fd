import { migrate, readMigrations } from '@/lib/server/platform/db/migrations';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const known = readMigrations();
const later = (name: string, sql: string) => ({ name: `29990101000000_${name}`, sql, checksum: `checksum of ${name}` });
const recorded = async () =>
  (await db.pool.query('SELECT migration_name, checksum, finished_at FROM _prisma_migrations ORDER BY 1')).rows;

it('are recorded as Prisma records them, with the checksum of the file', async () => {
  expect(known.length).toBeGreaterThan(0);
  expect(await recorded()).toEqual(
    known.map(({ name, checksum }) => ({ migration_name: name, checksum, finished_at: expect.any(Date) })),
  );
});

it('applied again change nothing', async () => {
  const before = await recorded();
  expect(await migrate(db.pool)).toEqual([]);
  expect(await recorded()).toEqual(before);
});

it('refuse one that was edited after it was applied', async () => {
  const edited = known.map((migration, index) => (index === 0 ? { ...migration, checksum: 'another' } : migration));
  await expect(migrate(db.pool, edited)).rejects.toThrow(/was changed after it was applied/);
});

it('refuse a database that is newer than the code', async () => {
  await expect(migrate(db.pool, known.slice(1))).rejects.toThrow(/doesn't know: use a newer version/);
});

it('leave nothing of one that fails, and apply it when it is mended', async () => {
  const failing = later('broken', 'CREATE TABLE half_done (id int); SELECT 1 / 0;');
  await expect(migrate(db.pool, [...known, failing])).rejects.toThrow(/29990101000000_broken failed: division by zero/);
  expect((await db.pool.query("SELECT to_regclass('half_done') AS found")).rows).toEqual([{ found: null }]);
  const mended = later('broken', 'CREATE TABLE half_done (id int);');
  expect(await migrate(db.pool, [...known, mended])).toEqual([mended.name]);
  await db.pool.query('DROP TABLE half_done');
  await db.pool.query('DELETE FROM _prisma_migrations WHERE migration_name = $1', [mended.name]);
});

it('are applied once when two processes migrate at once', async () => {
  const counting = later('counted', 'CREATE TABLE counted (id int); INSERT INTO counted VALUES (1);');
  // One connection can't wait for itself: on the embedded database they come one after the other.
  const both =
    db.kind === 'server'
      ? await Promise.all([migrate(db.pool, [...known, counting]), migrate(db.pool, [...known, counting])])
      : [await migrate(db.pool, [...known, counting]), await migrate(db.pool, [...known, counting])];
  expect(both.flat()).toEqual([counting.name]);
  expect((await db.pool.query('SELECT count(*)::int AS rows FROM counted')).rows).toEqual([{ rows: 1 }]);
});
