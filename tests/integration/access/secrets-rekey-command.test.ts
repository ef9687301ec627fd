import { readFileSync } from 'node:fs';
import { openSecret } from '@/lib/server/platform/sealed-secret';
import { installation } from '@/tests/support/commands';

const { run, look } = installation();

const OLD = 'the secret that this database began with';
const NEW = 'the secret that came in the place of the old';

const command = (name: string, secrets: Record<string, string>, ...args: string[]) => run(name, args, secrets);

/** What the database holds, after the command's process ended. */
const secretsKept = (change?: { email: string; totpSecret: string }) =>
  look(async (prisma) => {
    const where = { emailNormalised: change?.email };
    if (change) await prisma.account.updateMany({ where, data: { totpSecret: change.totpSecret } });
    const rows = await prisma.account.findMany({ where: { totpSecret: { not: null } }, orderBy: { email: 'asc' } });
    return rows.map(({ id, totpSecret }) => ({ id, stored: totpSecret ?? '' }));
  });

it('is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts['secrets:rekey']).toBe('node scripts/run.mjs secrets-rekey');
  expect(scripts['presecrets:rekey']).toBe(scripts.preimport);
});

it('a changed NEXTAUTH_SECRET is refused in words by every command, until the key is changed with it', async () => {
  expect(command('migrate', { NEXTAUTH_SECRET: OLD })).toMatchObject({ status: 0, failed: '' });
  const before = await secretsKept();
  expect(before).toHaveLength(2);
  for (const { id, stored } of before) expect(openSecret(stored, id, OLD)).toMatch(/^[A-Z2-7]{32}$/);

  const refused = command('migrate', { NEXTAUTH_SECRET: NEW });
  expect(refused.status).toBe(1);
  expect(refused.failed).toContain(
    'NEXTAUTH_SECRET: the second factors in this database are encrypted with another one',
  );
  expect(command('secrets-rekey', { NEXTAUTH_SECRET: NEW })).toMatchObject({
    status: 1,
    said: '',
    failed: expect.stringMatching(/^[^\n]*NEXTAUTH_SECRET_OLD[^\n]*$/),
  });

  const both = { NEXTAUTH_SECRET: NEW, NEXTAUTH_SECRET_OLD: OLD };
  expect(command('secrets-rekey', both)).toEqual({
    status: 0,
    said: 'Encrypted with key 2: 2 secrets of second factors.',
    failed: '',
  });
  expect(command('secrets-rekey', both)).toMatchObject({ status: 1, failed: expect.stringContaining('already') });
  const after = await secretsKept();
  expect(after.map(({ id, stored }) => openSecret(stored, id, NEW))).toEqual(
    before.map(({ id, stored }) => openSecret(stored, id, OLD)),
  );
  expect(command('migrate', { NEXTAUTH_SECRET: NEW })).toMatchObject({ status: 0, failed: '' });
  expect(command('migrate', { NEXTAUTH_SECRET: OLD }).status).toBe(1);
}, 240_000);

it('npm run migrate encrypts what stands there as plain text', async () => {
  const plain = { email: 'beheer@demo.example', totpSecret: 'JBSWY3DPEHPK3PXP' };
  await secretsKept(plain);
  expect(command('migrate', { NEXTAUTH_SECRET: NEW })).toMatchObject({ status: 0, failed: '' });
  const opened = (await secretsKept()).map(({ id, stored }) => openSecret(stored, id, NEW));
  expect(opened).toContain(plain.totpSecret);
}, 120_000);

it('takes no arguments', () => {
  expect(command('secrets-rekey', { NEXTAUTH_SECRET: NEW }, '--old', OLD)).toMatchObject({
    status: 2,
    failed: expect.stringContaining('usage: '),
  });
}, 60_000);
