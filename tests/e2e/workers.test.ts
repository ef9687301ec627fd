import { newPerson, signUpWithoutMail } from '@/tests/support/e2e/applicant';
import { readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { seededRandom } from '@/tests/support/e2e/seeded-random';
import { pause, startServer, type TestServer } from '@/tests/support/e2e/server';
import { statusOf, visitors, workersOf } from '@/tests/support/e2e/workers';
import { dropDatabase, newDatabase } from '@/tests/support/server-databases';
import { seed } from '@/tests/support/tier';

/** The setting's first value. */
const SEARCHES_A_MINUTE = 60;
const VISITORS = 6;

let server: TestServer;
let databaseUrl: string;
let workers: ReturnType<typeof workersOf>;
beforeAll(async () => {
  databaseUrl = await newDatabase();
  const env = { WORKERS: '2', RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' };
  server = await startServer({ env: { ...env, DATABASE_URL: databaseUrl }, isFirst: true });
  workers = workersOf(server);
  await workers.until((serving) => serving.length === 2);
});
afterAll(async () => {
  await server?.stop();
  await dropDatabase(databaseUrl);
});

/** As long as others are stopped, whoever comes is with the one that isn't. */
async function onlyBy(pid: number, work: () => Promise<void>) {
  const others = workers.serving().filter((one) => one.pid !== pid);
  for (const other of others) process.kill(other.pid, 'SIGSTOP');
  await work().finally(() => {
    for (const other of others) process.kill(other.pid, 'SIGCONT');
  });
}

it('two processes behind one port count a limit as one', async () => {
  const [one, other] = workers.serving();
  const search = () => statusOf(server, '/api/v1/register?q=jansen', '198.51.100.1');
  const searches = (many: number) => Promise.all(Array.from({ length: many }, search));
  await onlyBy(one?.pid ?? 0, async () => {
    expect(new Set(await searches(SEARCHES_A_MINUTE - 10))).toEqual(new Set([200]));
  });
  await onlyBy(other?.pid ?? 0, async () => {
    expect((await searches(20)).filter((status) => status === 200)).toHaveLength(10);
  });
  expect(new Set(await searches(10))).toEqual(new Set([429]));
  expect(await statusOf(server, '/api/v1/register?q=jansen', '198.51.100.2')).toBe(200);
});

it('one that is killed takes nothing along but what it was answering: all that was promised is kept, and done once', async () => {
  expect(workers.owners()).toHaveLength(1);
  const killed = workers.serving()[Math.floor(seededRandom(seed)() * 2)];
  const load = visitors(server, VISITORS);
  const promised: string[] = [];
  let isOver = false;
  const signingUp = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const person = newPerson(`werker${turn}`);
      await signUpWithoutMail(server, person).then(
        () => promised.push(person.email),
        () => {},
      );
    }
  })();
  await pause(1_000);
  const before = promised.length;
  const killedAt = Date.now();
  process.kill(killed?.pid ?? 0, 'SIGKILL');
  await workers.until((serving) => serving.length === 2 && serving.every(({ pid }) => pid !== killed?.pid));
  isOver = true;
  await signingUp;
  const asked = await load.stop();
  const failed = asked.filter(({ answered }) => answered !== 200);
  expect(failed.filter(({ at }) => at > killedAt)).toEqual([]);
  expect(failed.length).toBeLessThanOrEqual(VISITORS);
  expect(promised.length).toBeGreaterThan(before);
  for (const to of promised) {
    await waitForMail(server.dataDir, { to });
    expect(await readMails(server.dataDir, to)).toHaveLength(1);
  }
  const owners = workers.owners();
  expect(owners).toHaveLength(owners[0] === killed?.worker ? 2 : 1);
  expect(workers.serving().map(({ worker }) => worker)).toContain(owners.at(-1));
});

it('all are replaced one by one without a failed request, and one of the new ones does the jobs', async () => {
  const old = workers.serving().map(({ worker }) => worker);
  const load = visitors(server, VISITORS);
  process.kill(server.pid, 'SIGUSR2');
  await workers.until((serving) => serving.length === 2 && serving.every(({ worker }) => !old.includes(worker)));
  expect((await load.stop()).filter(({ answered }) => answered !== 200)).toEqual([]);
  expect(workers.serving().map(({ worker }) => worker)).toContain(workers.owners().at(-1));
  const late = newPerson('nakomer');
  await signUpWithoutMail(server, late);
  await waitForMail(server.dataDir, { to: late.email });
});
