import { changeSecondFactorKey } from '@/lib/server/access/change-second-factor-key';
import { listPersonas } from '@/lib/server/access/data/accounts';
import { putKeyInForce } from '@/lib/server/access/data/second-factors';
import { passSecondFactor } from '@/lib/server/access/pass-second-factor';
import { inTransaction } from '@/lib/server/platform/db/database';
import { EnvironmentRefused, env } from '@/lib/server/platform/env';
import { isSealed, openSecret, seal } from '@/lib/server/platform/sealed-secret';
import { settleSecondFactorSecrets } from '@/lib/server/start/settle-second-factor-secrets';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, newAccount, newEmail, now } from '../journey';
import { begun, codeAt, enrolled, half } from './second-factor-journey';

let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

const SECRET = 'JBSWY3DPEHPK3PXP';
const OTHER = 'a secret that another server started with';
const { secret } = env();

const storedOf = async (id: string) =>
  (await db.prisma.account.findUniqueOrThrow({ where: { id } })).totpSecret ?? 'none';
const setupOf = async (accountId: string) =>
  (await db.prisma.secondFactorSetup.findUniqueOrThrow({ where: { accountId } })).totpSecret ?? 'none';

/** As a database of before secrets were encrypted has them. */
async function withPlainSecrets() {
  const [one, other] = [await newAccount(), await newAccount()];
  await db.prisma.account.update({ where: { id: one.accountId }, data: { totpSecret: SECRET } });
  await db.prisma.secondFactorSetup.create({
    data: { accountId: other.accountId, totpSecret: SECRET, createdAt: now },
  });
  return { one, other };
}

/** As a server with another secret leaves a database. */
async function withOtherKey() {
  const { accountId } = await newAccount();
  const totpSecret = seal(SECRET, accountId, { version: 1, secret: OTHER });
  await db.prisma.account.update({ where: { id: accountId }, data: { totpSecret } });
  await inTransaction((tx) => putKeyInForce(tx, { version: 1, secret: OTHER }));
  return accountId;
}

describe('a secret of a second factor', () => {
  it('is kept encrypted from the setup on, with the version of its key in front', async () => {
    const actor = await newAccount();
    const { totpSecret } = await begun(db, actor);
    const setup = await setupOf(actor.accountId);
    const whole = await enrolled(db);
    const account = await storedOf(whole.actor.accountId);
    for (const stored of [setup, account]) expect(stored).toMatch(/^v1\.[\w-]{60,}$/);
    expect(openSecret(setup, actor.accountId)).toBe(totpSecret);
    expect(openSecret(account, whole.actor.accountId)).toBe(whole.totpSecret);
  });

  it('is never the same text twice', () => {
    const key = { version: 1, secret };
    expect(seal(SECRET, 'one', key)).not.toBe(seal(SECRET, 'one', key));
  });

  it.each([
    ['of another account', (sealed: string) => openSecret(sealed, 'other')],
    ['with another secret', (sealed: string) => openSecret(sealed, 'one', OTHER)],
    ['under another version', (sealed: string) => openSecret(sealed.replace('v1', 'v2'), 'one')],
    [
      'after a sign was changed',
      (sealed: string) => openSecret(`${sealed.slice(0, 30)}AAAA${sealed.slice(34)}`, 'one'),
    ],
    ['cut short', (sealed: string) => openSecret(sealed.slice(0, 20), 'one')],
    ['as plain text', () => openSecret(SECRET, 'one')],
  ])('doesn’t open %s', (_, open) => {
    const sealed = seal(SECRET, 'one', { version: 1, secret });
    expect(openSecret(sealed, 'one')).toBe(SECRET);
    expect(() => open(sealed)).toThrow('can’t be read');
  });
});

describe('a start', () => {
  it('encrypts what stands there as plain text, once, and its codes go on working', async () => {
    const { one, other } = await withPlainSecrets();
    await settleSecondFactorSecrets();
    const [account, setup] = [await storedOf(one.accountId), await setupOf(other.accountId)];
    expect([account, setup].map(isSealed)).toEqual([true, true]);
    await settleSecondFactorSecrets();
    expect([await storedOf(one.accountId), await setupOf(other.accountId)]).toEqual([account, setup]);
    const actor = await half(one);
    expectOk(await passSecondFactor({ code: codeAt(SECRET, 0) }, { actor, now }));
  });

  it('with another NEXTAUTH_SECRET refuses in one line, and leaves everything as it is', async () => {
    const id = await withOtherKey();
    const { one } = await withPlainSecrets();
    const refusal = await settleSecondFactorSecrets().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EnvironmentRefused);
    expect((refusal as EnvironmentRefused).problems).toEqual([
      expect.stringMatching(/^NEXTAUTH_SECRET: .*secrets:rekey$/),
    ]);
    expect(openSecret(await storedOf(id), id, OTHER)).toBe(SECRET);
    expect(await storedOf(one.accountId)).toBe(SECRET);
  });

  it('with another NEXTAUTH_SECRET goes on where nothing is encrypted yet', async () => {
    await inTransaction((tx) => putKeyInForce(tx, { version: 1, secret: OTHER }));
    await settleSecondFactorSecrets();
    const { accountId } = await newAccount({ totpSecret: SECRET });
    expect(openSecret(await storedOf(accountId), accountId)).toBe(SECRET);
  });
});

it('a server whose secret isn’t the one in force encrypts nothing', async () => {
  await withOtherKey();
  await expect(newAccount({ totpSecret: SECRET })).rejects.toThrow('NEXTAUTH_SECRET');
});

describe('changing the key', () => {
  it('reads all with the old secret, keeps all with the new one, and ends the recovery codes', async () => {
    const id = await withOtherKey();
    const { one, other } = await withPlainSecrets();
    await db.prisma.recoveryCode.create({ data: { accountId: id, codeHash: 'of the old secret', createdAt: now } });
    const changed = expectOk(await changeSecondFactorKey({ secret, previous: OTHER }, later(1)));
    expect(changed).toMatchObject({ version: 2, secrets: 3, withoutCodes: 1 });
    expect(await storedOf(id)).toMatch(/^v2\./);
    for (const account of [id, one.accountId]) expect(openSecret(await storedOf(account), account)).toBe(SECRET);
    expect(openSecret(await setupOf(other.accountId), other.accountId)).toBe(SECRET);
    expect(await db.prisma.recoveryCode.count()).toBe(0);
    const events = await db.prisma.auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ event, subjectId }) => [event, subjectId])).toEqual([
      ['second_factor_key_changed', expect.any(String)],
      ['recovery_codes_lapsed', id],
    ]);
    await settleSecondFactorSecrets();
    expect(codesOf(await changeSecondFactorKey({ secret, previous: OTHER }, later(2)))).toEqual(['changed_already']);
  });

  it('under the same secret gives the next version, and leaves the recovery codes', async () => {
    const { accountId } = await newAccount({ totpSecret: SECRET });
    await db.prisma.recoveryCode.create({ data: { accountId, codeHash: 'of this secret', createdAt: now } });
    expectOk(await changeSecondFactorKey({ secret, previous: null }, later(1)));
    expect(await storedOf(accountId)).toMatch(/^v2\./);
    expect(openSecret(await storedOf(accountId), accountId)).toBe(SECRET);
    expect(await db.prisma.recoveryCode.count()).toBe(1);
    const later2 = await newAccount({ email: newEmail('after'), totpSecret: SECRET });
    expect(await storedOf(later2.accountId)).toMatch(/^v2\./);
  });

  it('is refused without the secret that the database needs, and changes nothing', async () => {
    const id = await withOtherKey();
    expect(codesOf(await changeSecondFactorKey({ secret, previous: null }, later(1)))).toEqual(['other_secret']);
    expect(codesOf(await changeSecondFactorKey({ secret, previous: 'a third' }, later(1)))).toEqual(['other_secret']);
    expect(openSecret(await storedOf(id), id, OTHER)).toBe(SECRET);
  });
});

it('a persona’s secret is shown as an app takes it', async () => {
  await newAccount({ totpSecret: SECRET });
  await db.prisma.account.updateMany({ data: { isPersona: true } });
  expect((await listPersonas()).map(({ totpSecret }) => totpSecret)).toEqual([SECRET]);
});
