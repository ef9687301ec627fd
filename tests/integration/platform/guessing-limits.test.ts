import { limitedAccountOf } from '@/lib/server/access/known-device';
import {
  type Attempt,
  countAccount,
  countAddress,
  forgiveAttempt,
  type LimitName,
  startCodesAnew,
} from '@/lib/server/platform/attempts/rate-limits';
import { env } from '@/lib/server/platform/env';
import { registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { newAccount } from '../journey';
import { countAttempt } from './attempts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  env().rateLimits = true;
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('TRUNCATE rate_limit'));

const ACCOUNT = '7f2d3c1a-5b6e-4f70-8a91-0c2d4e6f8a9b';
const OWNER = '203.0.113.7';
const attempt = (given: Partial<Attempt>): Attempt => ({ name: 'log_in', address: OWNER, account: ACCOUNT, ...given });
const isLet = async (given: Partial<Attempt>) => (await countAttempt(attempt(given))).ok;
/** Time passes: every wait that runs is over. */
const waitOver = () => db.pool.query("UPDATE rate_limit SET expire = 1 WHERE key LIKE '%:wait:%'");

/** How many of so many attempts are let through; with `patient`, each comes when the wait before it is over. */
async function letThrough(tries: number, next: (turn: number) => Partial<Attempt>, patient = false): Promise<number> {
  let count = 0;
  for (let turn = 0; turn < tries; turn += 1) {
    if (patient) await waitOver();
    if (await isLet(next(turn))) count += 1;
  }
  return count;
}

const hex = (part: number) => part.toString(16);
const in64 = (turn: number) => `2001:db8:7:9:${hex(turn * 7919)}:${hex(turn)}::1`.replace(/[\da-f]{5,}/g, 'ffff');
const in48 = (turn: number) => `2001:db8:7:${hex(turn + 1)}::${hex(turn + 1)}`;
const anyIpv4 = (turn: number) => `198.${18 + (turn >> 16)}.${(turn >> 8) & 255}.${turn & 255}`;
const mapped = (turn: number) => `::ffff:198.51.100.${(turn % 2) + 1}`;

describe('passwords of one account are guessed', () => {
  it.each<[string, (turn: number) => string, number]>([
    ['addresses of one /64, two each, as from one', (turn) => in64(turn >> 1), 10],
    ['addresses of one /64, another each time, as from one', in64, 10],
    ['networks of one /48, as from five', in48, 50],
    [
      'two addresses in two spellings, as from two',
      (turn) => (turn % 4 < 2 ? mapped(turn) : mapped(turn).slice(7)),
      20,
    ],
  ])('from %s', async (_, address, most) => {
    expect(await letThrough(120, (turn) => ({ address: address(turn) }))).toBe(most);
  });

  it('from many IPv4 addresses, two each, no more often than is spared of a crowd', async () => {
    expect(await letThrough(640, (turn) => ({ address: anyIpv4(turn >> 1) }))).toBeLessThanOrEqual(502);
  });

  it('from very many, and the owner’s own browser still gets in, while a copy of it guesses no more than a crowd', async () => {
    await letThrough(560, (turn) => ({ address: anyIpv4(turn >> 1) }));
    expect(await isLet({ isKnownDevice: true })).toBe(true);
    const copied = await letThrough(130, (turn) => ({ address: anyIpv4(5000 + turn), isKnownDevice: true }));
    expect(copied).toBeLessThanOrEqual(500);
    expect(
      await letThrough(600, (turn) => ({ address: anyIpv4(6000 + (turn >> 1)), isKnownDevice: true })),
    ).toBeLessThan(500);
  });
});

describe.each<[LimitName]>([['second_factor'], ['confirm_password']])('%s', (name) => {
  it.each<[string, (turn: number) => Partial<Attempt>]>([
    ['one address', () => ({})],
    ['addresses of one /64', (turn) => ({ address: in64(turn) })],
    ['networks of one /48', (turn) => ({ address: in48(turn) })],
    ['IPv4 addresses, another each time', (turn) => ({ address: anyIpv4(turn) })],
    ['browsers that were the owner’s', (turn) => ({ address: anyIpv4(turn), isKnownDevice: true })],
  ])('is counted for the account, and spares nobody: %s', async (_, from) => {
    expect(await letThrough(60, (turn) => ({ name, ...from(turn) }))).toBe(10);
  });

  it('isn’t free again for a thief because the owner gave the right one', async () => {
    expect(await letThrough(8, (turn) => ({ name, address: anyIpv4(turn) }))).toBe(8);
    const owner = attempt({ name });
    expect((await countAttempt(owner)).ok).toBe(true);
    await forgiveAttempt(owner);
    expect(await letThrough(9, (turn) => ({ name, address: anyIpv4(turn) }))).toBe(2);
  });
});

describe('codes of one account', () => {
  const patiently = (tries: number, from = 0) =>
    letThrough(tries, (turn) => ({ name: 'second_factor', address: anyIpv4(from + turn) }), true);

  it('are tried twenty times a day, however long is waited between them', async () => {
    expect(await patiently(60)).toBe(20);
    const answer = await countAttempt(attempt({ name: 'second_factor' }));
    await waitOver();
    const late = await countAttempt(attempt({ name: 'second_factor' }));
    expect([answer.ok, late]).toEqual([false, { ok: false, retryAfterSeconds: expect.any(Number) }]);
    if (!late.ok) expect(late.retryAfterSeconds).toBeGreaterThan(23 * 3600);
  });

  it('are tried as often as the owner is right, since what was right isn’t counted', async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      const owner = attempt({ name: 'second_factor' });
      expect((await countAttempt(owner)).ok).toBe(true);
      await forgiveAttempt(owner);
    }
  });

  it('can be tried anew after a new password by mail, once a day', async () => {
    expect(await patiently(30)).toBe(20);
    await startCodesAnew(ACCOUNT);
    expect(await patiently(30, 100)).toBe(20);
    await startCodesAnew(ACCOUNT);
    expect(await patiently(30, 200)).toBe(0);
  });
});

it('guesses at a number never tell whose address belongs to it, nor the other way round', async () => {
  const { accountId, email } = await newAccount();
  await registered(db, { surname: 'Vindbaar', data: { accountId, number: 'LKLR-104299', numberNormalised: '104299' } });
  const other = (await newAccount()).email;
  const waits = async (typed: string, address: string) =>
    !(await countAttempt(attempt({ account: await limitedAccountOf(typed), address }))).ok;
  // Past what is free from one network, and past what a crowd has.
  for (const address of ['192.0.2.9', ...Array.from({ length: 300 }, (_, turn) => anyIpv4(turn >> 1))])
    for (let turn = 0; turn < (address === '192.0.2.9' ? 12 : 1); turn += 1) await waits('104299', address);
  expect(await waits('LKLR-104299', '192.0.2.9')).toBe(true);
  for (let turn = 0; turn < 5; turn += 1)
    expect([await waits(email, '192.0.2.9'), await waits(other, '192.0.2.9')]).toEqual([false, false]);
});

it('an address is counted before anything else is known, and an account without it', async () => {
  const address = '192.0.2.77';
  for (let turn = 0; turn < 29; turn += 1) expect((await countAddress({ name: 'sign_up', address })).ok).toBe(true);
  await countAddress({ name: 'sign_up', address });
  expect((await countAddress({ name: 'sign_up', address })).ok).toBe(false);
  expect((await countAccount(attempt({ name: 'sign_up', address }))).ok).toBe(true);
  expect((await countAccount(attempt({ name: 'sign_up', address, account: null }))).ok).toBe(true);
});

it('a /48 has the attempts of five networks at all accounts together', async () => {
  const next = (turn: number): Partial<Attempt> => ({ name: 'sign_up', address: in48(turn), account: `wie-${turn}` });
  expect(await letThrough(200, next)).toBe(150);
});
