import fc from 'fast-check';
import { newClients, stayLoggedIn } from '@/tests/support/e2e/generated/clients';
import { findDoors } from '@/tests/support/e2e/generated/doors';
import { oddRequest } from '@/tests/support/e2e/generated/odd-requests';
import { type Clients, isFault, type Sent, send, senders, shown } from '@/tests/support/e2e/generated/sent';
import { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { logInByHttp, personas } from '@/tests/support/e2e/personas';
import type { RawAnswer } from '@/tests/support/e2e/raw-http';
import { seed } from '@/tests/support/tier';

const COUNT = 10_000;
const AT_ONCE = 6;
const TURN = 250;
const SHOWN = 5;

jest.setTimeout(60_000 + COUNT * 200);

const exchanges: { sent: Sent; answer: RawAnswer }[] = [];
let server: LentServer;
let clients: Clients;

beforeAll(
  async () => {
    server = await lentServer();
    clients = await newClients(server);
    const requests = fc.sample(oddRequest(await findDoors(clients)), { numRuns: COUNT, seed });
    for (let from = 0; from < requests.length; from += TURN) {
      await stayLoggedIn(clients);
      await sendAll(requests.slice(from, from + TURN));
    }
    // For who wants these very requests again.
    console.info(`${COUNT} requests by SEED=${seed}; answers: ${JSON.stringify(countByStatus())}`);
  },
  60_000 + COUNT * 200,
);
afterAll(() => server?.stop());

async function sendAll(requests: Sent[]) {
  const waiting = [...requests];
  const work = async () => {
    for (let sent = waiting.shift(); sent; sent = waiting.shift())
      exchanges.push({ sent, answer: await send(clients, sent) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function countByStatus(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { answer } of exchanges) counts[answer.status] = (counts[answer.status] ?? 0) + 1;
  return counts;
}

/** The first few of what broke a rule, to be sent again. */
function expectNone(broken: { sent: Sent; answer: RawAnswer }[]) {
  const first = broken.slice(0, SHOWN).map(({ sent, answer }) => `${answer.status} for ${shown(sent)}`);
  if (broken.length > 0) throw new Error(`${broken.length} of ${exchanges.length}, such as\n${first.join('\n')}`);
}

it('requests of every kind arrived, by everybody', () => {
  expect(exchanges).toHaveLength(COUNT);
  expect(Object.keys(countByStatus())).toEqual(expect.arrayContaining(['200', '400', '404']));
  for (const one of senders) expect(exchanges.filter(({ sent }) => sent.by === one).length).toBeGreaterThan(COUNT / 5);
});

it('no answer is a fault of the server', () => {
  expectNone(exchanges.filter(({ answer }) => answer.status !== 0 && isFault(answer)));
});

it('every request is answered', () => {
  expectNone(exchanges.filter(({ answer }) => answer.status === 0));
});

it('no page says that something went wrong at our end', () => {
  expectNone(exchanges.filter(({ answer }) => answer.body.includes('Het is niet gelukt')));
});

it('the server still answers afterwards, and still lets people in', async () => {
  expect((await clients.visitor.get('/api/health')).status).toBe(200);
  expect((await clients.visitor.get('/register?q=jansen')).status).toBe(200);
  await logInByHttp(new HttpClient(server.url), { email: personas.anna });
});

it('its log holds one-line objects alone, and no fault of ours among them', async () => {
  const printed = (await server.printed()).split('\n');
  const lines = printed.slice(printed.findIndex((one) => one.startsWith('Ready: ')) + 1).filter((one) => one !== '');
  const entries = lines.map((line) => {
    try {
      return JSON.parse(line);
    } catch {
      throw new Error(`The log holds ${line}`);
    }
  });
  for (const entry of entries) expect(entry).toEqual(expect.objectContaining({ level: expect.any(Number) }));
  // What Next prints of what it can't read is a package's; any other error is ours.
  const own = entries.filter(({ level, msg }) => level >= 50 && msg !== 'a package printed something');
  expect(own).toEqual([]);
});
