import { settingKeys } from '@/lib/content/settings-schema';
import { forgetSettings } from '@/lib/server/content/data/settings';
import { EnvironmentRefused } from '@/lib/server/platform/env';
import { startBackground } from '@/lib/server/start/background';
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

it('refuses to start while a setting that statements need is missing, made up or malformed, and names each', async () => {
  await db.prisma.setting.updateMany({ where: { key: 'answer_weeks' }, data: { value: 'four' } });
  const refusal = await startBackground().catch((error: Error) => error);
  expect(refusal).toBeInstanceOf(EnvironmentRefused);
  expect((refusal as EnvironmentRefused).problems.map((problem) => problem.split(';')[0])).toEqual([
    'setting manager_email: is missing',
    'setting manager_phone: is missing',
    'setting postal_address: is missing',
    'setting data_protection_officer: is missing',
    'setting security_contact: is missing',
    'setting help_email: is missing',
    'setting answer_weeks: has not the form that it needs',
  ]);
  await db.prisma.setting.updateMany({ where: { key: 'answer_weeks' }, data: { value: 4 } });
});

it('refuses to start without a norm set for today, or with one that has another form', async () => {
  const [normset] = await db.prisma.normset.findMany();
  await db.prisma.normset.updateMany({ data: { validFrom: new Date('2190-01-01'), rules: { total: 'veel' } } });
  await expect(startBackground()).rejects.toThrow(/norm set from 2190-01-01: has not the form.*total/);
  await expect(startBackground()).rejects.toThrow(/norm set: none holds on .*load one with npm run settings/);
  await db.prisma.normset.deleteMany();
  const answer = await startBackground().catch((error: Error) => error.message);
  expect(answer).not.toContain('norm set');
  expect(await db.prisma.normset.findMany()).toMatchObject([{ validFrom: normset?.validFrom, rules: normset?.rules }]);
});

it('gets a default for each setting that a newer version brought, but for those that nobody can make up', async () => {
  await db.prisma.setting.deleteMany({ where: { isSample: false } });
  const refusal = (await startBackground().catch((error: Error) => error)) as EnvironmentRefused;
  const there = new Set((await db.prisma.setting.findMany({ where: { isSample: false } })).map(({ key }) => key));
  const asked = settingKeys.filter((key) => !there.has(key));
  expect(refusal.problems.map((problem) => problem.split(':')[0])).toEqual(asked.map((key) => `setting ${key}`));
  expect(asked).toEqual(expect.arrayContaining(['manager_email', 'help_email']));
  expect(there).toEqual(new Set([...there, 'accreditation_fee_cents', 'claim_days', 'invoice_iban', 'group_quorum']));
});

it('starts with nobody in it, as personas are for demo mode alone, and stops when it is told to', async () => {
  await db.prisma.setting.updateMany({ data: { isSample: false } });
  await startBackground();
  expect(await db.prisma.account.count()).toBe(0);
  const { heldPersonas } = await db.prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  expect(heldPersonas).toBe(false);
  await (globalThis as { lklrStop?: () => Promise<void> }).lklrStop?.();
  await expect(db.pool.query('SELECT 1')).rejects.toThrow(/after calling end on the pool/);
});
