import { startBackground } from '@/lib/server/background';
import { forgetSettings } from '@/lib/server/data/settings';
import { EnvironmentRefused } from '@/lib/server/env';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  Object.assign(process.env, {
    APP_MODE: 'production',
    DATABASE_URL: 'postgresql://not-used.example/register',
    RESEND_API_KEY: 're_test',
    MAIL_FROM: 'Register <register@lklr.example>',
  });
  db = await openTestDatabase();
});
beforeEach(forgetSettings);
afterAll(() => db.close());

it('refuses a database that ever held personas', async () => {
  await db.prisma.installation.update({ where: { id: 1 }, data: { heldPersonas: true } });
  await expect(startBackground()).rejects.toThrow(EnvironmentRefused);
  await expect(startBackground()).rejects.toThrow(/DATABASE_URL: this database held demo personas/);
  await db.prisma.installation.update({ where: { id: 1 }, data: { heldPersonas: false } });
});

it('refuses to start without a setting that it needs, and names it', async () => {
  const key = { key: 'organisation' };
  const kept = await db.prisma.setting.findMany({ where: key });
  await db.prisma.setting.deleteMany({ where: key });
  await expect(startBackground()).rejects.toThrow(/setting_missing.*organisation/);
  await db.prisma.setting.createMany({ data: kept.map((row) => ({ ...row, value: row.value ?? '' })) });
});

it('starts with nobody in it, as personas are for demo mode alone, and stops when it is told to', async () => {
  await startBackground();
  expect(await db.prisma.account.count()).toBe(0);
  const { heldPersonas } = await db.prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  expect(heldPersonas).toBe(false);
  await (globalThis as { lklrStop?: () => Promise<void> }).lklrStop?.();
  await expect(db.pool.query('SELECT 1')).rejects.toThrow(/after calling end on the pool/);
});
