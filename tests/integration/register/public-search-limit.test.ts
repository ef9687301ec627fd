import { GET as byNumber } from '@/app/api/v1/register/[number]/route';
import { GET as search } from '@/app/api/v1/register/route';
import { getSettings } from '@/lib/server/content/data/settings';
import { forgetCounts } from '@/lib/server/platform/attempts/network-counts';
import { moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { countPublicSearch } from '@/lib/server/register/public-search-limit';
import { publicErrorTexts } from '@/lib/text/nl/register/public-json';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

const limits = { publicSearchPerMinute: 60, publicSearchPerDay: 200 };
const MINUTE_MS = 60_000;
const start = new Date('2026-11-28T12:00:00Z').getTime();

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  env().rateLimits = true;
});
afterAll(() => db.close());
beforeEach(() => forgetCounts());

/** Searches until one is refused, `pause` apart. */
async function untilRefused(addressOf: (turn: number) => string, { pause = 0, from = start, most = 3000 } = {}) {
  for (let turn = 0; turn < most; turn += 1) {
    const answer = await countPublicSearch(addressOf(turn), limits, new Date(from + turn * pause));
    if (!answer.ok) return { let: turn, ...answer };
  }
  throw new Error(`${most} searches were let through`);
}

it('lets as many searches through in a minute as the setting says, and then waits for its end', async () => {
  const refused = await untilRefused(() => '198.51.100.6', { pause: 100 });
  expect(refused).toMatchObject({ let: 60, code: 'too_often', retryAfterSeconds: 54 });
  expect((await countPublicSearch('198.51.100.7', limits, new Date(start))).ok).toBe(true);
  expect((await countPublicSearch('198.51.100.6', limits, new Date(start + MINUTE_MS))).ok).toBe(true);
});

it('lets as many through in a day as the setting says, however patient somebody is', async () => {
  const refused = await untilRefused(() => '198.51.100.6', { pause: 2000 });
  expect(refused).toMatchObject({ let: 200, code: 'too_often_today' });
  expect(refused.retryAfterSeconds).toBe(24 * 3600 - 400);
  expect((await countPublicSearch('198.51.100.6', limits, new Date(start + 24 * 60 * MINUTE_MS))).ok).toBe(true);
});

it('counts the whole of a customer’s network as one, and a /48 as ten of them', async () => {
  expect((await untilRefused((turn) => `2001:db8:1:2::${turn.toString(16)}`)).let).toBe(60);
  expect((await untilRefused((turn) => `::ffff:198.51.100.6${turn % 2 ? '' : ' '}`)).let).toBe(60);
  expect((await untilRefused((turn) => `2001:db8:2:${turn.toString(16)}::1`)).let).toBe(600);
  const perDay = await untilRefused((turn) => `2001:db8:3:${turn.toString(16)}::1`, { pause: 200 });
  expect(perDay).toMatchObject({ let: 2000, code: 'too_often_today' });
});

it('doesn’t count what it refuses', async () => {
  await untilRefused(() => '198.51.100.6');
  for (let turn = 0; turn < 500; turn += 1) await countPublicSearch('198.51.100.6', limits, new Date(start));
  expect(await untilRefused(() => '198.51.100.6', { from: start + MINUTE_MS })).toMatchObject({
    let: 60,
    code: 'too_often',
  });
});

it('says in JSON whom to ask for more, by search and by number alike', async () => {
  const { managerEmail, publicSearchPerDay } = await getSettings(moment().today);
  const headers = { 'x-client-address': '2001:db8:1:2::9' };
  const { now } = moment();
  for (let turn = 0; turn < publicSearchPerDay; turn += 1) {
    const earlier = new Date(now.getTime() - (publicSearchPerDay - turn) * 2000);
    expect((await countPublicSearch('2001:db8:1:2::1', await getSettings(moment().today), earlier)).ok).toBe(true);
  }
  const answers = [
    await search(new Request('http://x/api/v1/register?q=jansen', { headers })),
    await byNumber(new Request('http://x/api/v1/register/1', { headers }), {
      params: Promise.resolve({ number: '1' }),
    }),
  ];
  for (const answer of answers) {
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    const message = publicErrorTexts.too_often_today({ contactEmail: managerEmail });
    expect(await answer.json()).toEqual({ error: { code: 'too_often_today', message } });
    expect(message).toContain(managerEmail);
  }
});
