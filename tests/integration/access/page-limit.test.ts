import { countPage } from '@/lib/server/access/page-limit';
import { untilNoted } from '@/lib/server/access/security-events';
import { env } from '@/lib/server/platform/env';
import { log } from '@/lib/server/platform/log';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

const PER_MINUTE = 1_200;

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(() => {
  env().rateLimits = true;
});
afterAll(() => db.close());

/** How many requests were let through before one wasn't. */
async function letThrough(addressOf: (turn: number) => string): Promise<number> {
  for (let turn = 0; turn < 20_000; turn += 1) if ((await countPage(addressOf(turn))) !== null) return turn;
  throw new Error('all were let through');
}

it('allows a network twenty pages a second, counted by the minute, and says how long to wait', async () => {
  expect(await letThrough(() => '198.51.100.1')).toBe(PER_MINUTE);
  const wait = await countPage('198.51.100.1');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await countPage('198.51.100.2')).toBeNull();
});

it('counts the whole of a customer’s network as one, and a /48 as ten of them', async () => {
  expect(await letThrough((turn) => `2001:db8:1:1::${turn.toString(16)}`)).toBe(PER_MINUTE);
  expect(await letThrough((turn) => `2001:db8:2:${turn.toString(16)}::1`)).toBe(PER_MINUTE * 10);
});

it('is logged once, however often it is reached', async () => {
  await untilNoted();
  const lines: unknown[] = [];
  jest.spyOn(log, 'info').mockImplementation((line: unknown) => void lines.push(line));
  await letThrough(() => '198.51.100.3');
  for (let turn = 0; turn < 50; turn += 1) await countPage('198.51.100.3');
  await untilNoted();
  expect(lines).toEqual([expect.objectContaining({ event: 'limit_reached', limit: 'pages', account: null })]);
});

it('doesn’t hold where limits are off', async () => {
  env().rateLimits = false;
  for (let turn = 0; turn < PER_MINUTE + 1; turn += 1) expect(await countPage('198.51.100.4')).toBeNull();
});
