import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@/lib/server/platform/db/database';
import { migrate } from '@/lib/server/platform/db/migrations';
import { addressOf, onServer } from '@/tests/support/on-server.mjs';

/** What a server, a database or a role says of forms and encodings exists on a server alone. */
const server = process.env.TEST_DATABASE_URL ?? '';

const run = (sql: string) => onServer(server, sql);
const newName = () => `lklr_test_${randomBytes(6).toString('hex')}`;

describe('a database with settings of its own', () => {
  it.each([
    "datestyle = 'SQL, DMY'",
    "datestyle = 'German'",
    "datestyle = 'ISO, DMY'",
    "datestyle = 'Postgres, MDY'",
    "timezone = 'America/Los_Angeles'",
    "timezone = 'Pacific/Kiritimati'",
    "intervalstyle = 'iso_8601'",
  ])('is migrated and read in the register’s own forms: %s', async (setting) => {
    const name = newName();
    await run(`CREATE DATABASE ${name}`);
    await run(`ALTER DATABASE ${name} SET ${setting}`);
    let database: Database | undefined;
    try {
      database = await openDatabase(addressOf(server, name), '');
      await migrate(database.pool);
      const { prisma, pool } = database;
      const at = new Date('2026-07-01T22:30:00.123Z');
      const validFrom = new Date('2026-03-04');
      await prisma.setting.create({ data: { key: 'probe', value: 1, validFrom } });
      await prisma.account.create({
        data: { email: 'a@lklr.example', emailNormalised: 'a@lklr.example', name: 'A', createdAt: at },
      });
      expect(await prisma.setting.findFirstOrThrow()).toMatchObject({ validFrom });
      expect(await prisma.account.findFirstOrThrow()).toMatchObject({ createdAt: at });
      const { rows } = await pool.query('SELECT created_at, created_at::text AS written FROM account');
      expect(rows).toEqual([{ created_at: at, written: expect.stringMatching(/^2026-07-01 22:30:00\.123/) }]);
    } finally {
      await database?.close();
      await run(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });

  it.each(['LATIN1', 'SQL_ASCII', 'WIN1252'])(
    'encoded in %s is refused by name before anything is written',
    async (encoding) => {
      const name = newName();
      await run(`CREATE DATABASE ${name} ENCODING '${encoding}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`);
      let database: Database | undefined;
      try {
        database = await openDatabase(addressOf(server, name), '');
        await expect(migrate(database.pool)).rejects.toThrow(`DATABASE_URL: the database is encoded in ${encoding}`);
        const { rows } = await database.pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
        expect(rows).toEqual([]);
      } finally {
        await database?.close();
        await run(`DROP DATABASE ${name} WITH (FORCE)`);
      }
    },
  );
});

it('what anybody may ask of the database ends by itself, and writes nothing', async () => {
  const name = newName();
  await run(`CREATE DATABASE ${name}`);
  let database: Database | undefined;
  try {
    database = await openDatabase(addressOf(server, name), '');
    const { bounded, pool } = database;
    await pool.query('CREATE TABLE probe (id int)');
    await expect(bounded.query('INSERT INTO probe VALUES (1)')).rejects.toThrow('read-only transaction');
    await expect(bounded.query('SELECT pg_sleep(20)')).rejects.toMatchObject({ code: '57014' });
    await pool.query('INSERT INTO probe VALUES (1)');
    expect((await bounded.query('SELECT id FROM probe')).rows).toEqual([{ id: 1 }]);
  } finally {
    await database?.close();
    await run(`DROP DATABASE ${name} WITH (FORCE)`);
  }
});
