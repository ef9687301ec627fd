import { accountBehind, limitedAccountOf } from '@/lib/server/access/known-device';
import { type Attempt, forgiveAttempt, type LimitName } from '@/lib/server/platform/attempts/rate-limits';
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

const attempt = (given: Partial<Attempt> = {}): Attempt => ({
  name: 'log_in',
  address: '192.0.2.1',
  account: 'anna@gemeente.example',
  ...given,
});

/** Tries until one is refused; how many were let through, and how long the next has to wait. */
async function untilRefused(next: (turn: number) => Attempt, most = 300): Promise<{ let: number; wait: number }> {
  for (let turn = 0; turn < most; turn += 1) {
    const answer = await countAttempt(next(turn));
    if (!answer.ok) return { let: turn, wait: answer.retryAfterSeconds };
  }
  throw new Error(`${most} attempts were let through`);
}

const letThrough = async (given: Attempt) => (await countAttempt(given)).ok;
/** Time passes: every wait that runs is over. */
const waitOver = () => db.pool.query("UPDATE rate_limit SET expire = 1 WHERE key LIKE '%:wait:%'");

it('lets ten guesses at one account through from one address, then makes the next wait longer each time', async () => {
  expect(await untilRefused(() => attempt())).toEqual({ let: 10, wait: 30 });
  const waits: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    await waitOver();
    expect(await letThrough(attempt())).toBe(true);
    const answer = await countAttempt(attempt());
    if (!answer.ok) waits.push(answer.retryAfterSeconds);
  }
  expect(waits).toHaveLength(8);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect([waits[0], waits.at(-1)]).toEqual([120, 900]);
});

it('lets the account’s owner in from elsewhere meanwhile', async () => {
  await untilRefused(() => attempt());
  expect(await letThrough(attempt({ address: '192.0.2.2' }))).toBe(true);
  expect(await letThrough(attempt({ account: 'bram@gemeente.example' }))).toBe(true);
});

it('makes a crowd of addresses that guess at one account wait, and not the browser that was its owner’s', async () => {
  const crowd = (turn: number) => attempt({ address: `198.51.100.${turn % 50}` });
  // A hundred that are free, and the one place in the queue.
  expect((await untilRefused(crowd)).let).toBe(101);
  const owner = attempt({ address: '203.0.113.7' });
  const fromANewBrowser = [await letThrough(owner), await letThrough(owner), await letThrough(owner)];
  expect(fromANewBrowser).toEqual([true, true, false]);
  expect(await letThrough({ ...owner, isKnownDevice: true })).toBe(true);
  expect(await letThrough(attempt({ address: '203.0.113.7', account: 'bram@gemeente.example' }))).toBe(true);
});

it('lets nobody keep the one place in the queue that a crowd leaves: an owner’s first attempts don’t need it', async () => {
  await untilRefused((turn) => attempt({ address: `198.51.100.${turn % 50}` }));
  await waitOver();
  expect(await letThrough(attempt({ address: '198.51.100.1' }))).toBe(true);
  expect(await letThrough(attempt({ address: '198.51.100.2' }))).toBe(false);
  expect(await letThrough(attempt({ address: '203.0.113.7' }))).toBe(true);
});

it('counts by what was typed however it is spelt, and never by the account that it leads to', async () => {
  const { accountId, email } = await newAccount();
  const known = { surname: 'Gespeld', data: { accountId, number: 'LKLR-104233', numberNormalised: '104233' } };
  await registered(db, known);
  const numbers = ['LKLR-104233', '104.233', 'lklr 0010 4233', '104233'];
  const limited = async (spellings: string[]) => new Set(await Promise.all(spellings.map(limitedAccountOf)));
  expect(await limited([email, ` ${email.toUpperCase()}`])).toEqual(new Set([email]));
  expect((await limited(numbers)).size).toBe(1);
  expect(await limited([...numbers, email])).toContain(email);
  expect((await limited([...numbers, email, accountId])).size).toBe(3);
  for (const typed of [...numbers, email, accountId])
    expect(await accountBehind(await limitedAccountOf(typed))).toBe(accountId);
  expect(await accountBehind('%')).toBeNull();
  expect(await limitedAccountOf('Niemand@Gemeente.example ')).toBe('niemand@gemeente.example');
  expect(await limitedAccountOf('LKLR-0099.9999')).toBe(await limitedAccountOf('999999'));
  expect(await limitedAccountOf('%')).toBe('%');
});

it('counts an address over all the accounts that it guesses at', async () => {
  const { let: passed } = await untilRefused((turn) => attempt({ account: `iemand-${turn}@gemeente.example` }));
  expect(passed).toBe(60);
});

it('forgives after the right password: ten wrong ones are free again', async () => {
  for (let turn = 0; turn < 9; turn += 1) await countAttempt(attempt());
  await countAttempt(attempt());
  await forgiveAttempt(attempt());
  expect((await untilRefused(() => attempt())).let).toBe(10);
});

it('forgives an address no more than its own attempt, so that an account of one’s own is no way round', async () => {
  const guesses = async (turn: number) => {
    await countAttempt(attempt({ account: 'eigen@gemeente.example' }));
    await forgiveAttempt(attempt({ account: 'eigen@gemeente.example' }));
    return countAttempt(attempt({ account: `iemand-${turn}@gemeente.example` }));
  };
  let passed = 0;
  while ((await guesses(passed)).ok) passed += 1;
  expect(passed).toBeLessThanOrEqual(60);
});

it.each<[LimitName, number]>([
  ['sign_up', 5],
  ['reset_password', 5],
])('lets no flood of mails reach one address: %s', async (name, most) => {
  expect((await untilRefused(() => attempt({ name }))).let).toBe(most);
  await forgiveAttempt(attempt({ name }));
  expect(await letThrough(attempt({ name }))).toBe(false);
  const { let: fromAnywhere } = await untilRefused((turn) => attempt({ name, address: `198.51.100.${turn}` }));
  expect(fromAnywhere).toBeLessThanOrEqual(10);
});

it('counts two at once as two', async () => {
  const answers = await Promise.all(Array.from({ length: 14 }, () => countAttempt(attempt())));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
});

it('keeps no account’s name', async () => {
  await countAttempt(attempt());
  const { rows } = await db.pool.query('SELECT key FROM rate_limit');
  expect(rows.length).toBeGreaterThan(2);
  for (const { key } of rows) expect(key).not.toContain('anna');
});
