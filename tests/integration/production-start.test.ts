import { startBackground } from '@/lib/server/background';
import { forgetSettings } from '@/lib/server/data/settings';
import { useDatabase } from '@/lib/server/db';
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
afterEach(async () => {
  await db.prisma.installation.updateMany({ data: { heldPersonas: false } });
  forgetSettings();
});
afterAll(() => db.close());

it('refuses a database that ever held personas', async () => {
  await db.prisma.installation.update({ where: { id: 1 }, data: { heldPersonas: true } });
  await expect(startBackground()).rejects.toThrow(EnvironmentRefused);
  await expect(startBackground()).rejects.toThrow(/DATABASE_URL: this database held demo personas/);
});

it('refuses to start without a setting that it needs, and names it', async () => {
  const key = { key: 'organisation' };
  const kept = await db.prisma.setting.findMany({ where: key });
  await db.prisma.setting.deleteMany({ where: key });
  await expect(startBackground()).rejects.toThrow(/setting_missing.*organisation/);
  await db.prisma.setting.createMany({ data: kept.map((row) => ({ ...row, value: row.value ?? '' })) });
});

it('starts with nobody in it: personas are for demo mode alone', async () => {
  await startBackground();
  expect(await db.prisma.account.count()).toBe(0);
  const { heldPersonas } = await db.prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  expect(heldPersonas).toBe(false);
  useDatabase({ ...db, close: async () => {} });
  await (globalThis as { lklrStop?: () => Promise<void> }).lklrStop?.();
  useDatabase(db);
});
