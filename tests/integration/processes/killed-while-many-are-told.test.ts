import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountActor } from '@/lib/access/actor';
import { startMailing } from '@/lib/server/mailings/start-mailing';
import { code, morning, publish, registrants, tomorrow } from '@/tests/integration/editor/document-people';
import {
  counted,
  emptyRegister,
  inRegister,
  key,
  mailingOf,
  timesSent,
  totals,
} from '@/tests/integration/mailings/mailing-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { seededRandom } from '@/tests/support/e2e/seeded-random';
import type { OwnWork } from '@/tests/support/processes/own-work.mts';
import { seed } from '@/tests/support/tier';
import { context, expectOk, newManager } from '../journey';
import { script, startOwnProcess } from './own-process';

jest.setTimeout(600_000);

/** More than the daily job looks at in one transaction. */
const ASKED = 510;
/** More than a mailing sends in one. */
const SELECTED = 120;
const KILLS = 6;
/** A process does more than this while it tells so many. */
const STEPS = { asking: 12, mails: ASKED, mailing: 18 };

const random = seededRandom(seed);

let db: TestDatabase;
let manager: AccountActor;
let resend: Server;
/** What arrived, by its idempotency key: what comes again by the same one isn't sent to anybody. */
const received = new Map<string, { to: string; times: number }>();
beforeAll(async () => {
  resend = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const key = String(request.headers['idempotency-key']);
      received.set(key, { to: String(JSON.parse(text).to), times: (received.get(key)?.times ?? 0) + 1 });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => resend.once('listening', listening));
});
afterAll(() => resend.close());
beforeEach(async () => {
  received.clear();
  db = await openTestDatabase();
  manager = await newManager();
});
afterEach(() => db.close());

type Told = Extract<OwnWork, { work: keyof typeof STEPS }>;
type Work = Told extends infer Each ? (Each extends OwnWork ? Omit<Each, 'dieAt'> : never) : never;

/**
 * Killed at steps that are drawn, and then let go to its end; after each, what must hold of what was done by then. What is
 * left after some kills may be over before the next.
 */
async function killedAndGoneOnWith(work: Work, holds: () => Promise<void>) {
  let kills = 0;
  while (kills < KILLS) {
    const dieAt = 1 + Math.floor(random() * STEPS[work.work]);
    const isKilled = (await endOf({ ...work, dieAt })) === 'SIGKILL';
    await holds();
    await minuteAfter();
    if (!isKilled) break;
    kills += 1;
  }
  expect(kills).toBeGreaterThan(0);
  expect(await endOf({ ...work, dieAt: 0 })).toBeNull();
  await holds();
}

/** The signal that ended it; null where it got to its own end. */
async function endOf(work: OwnWork): Promise<NodeJS.Signals | null> {
  const { ended } = await startOwnProcess(db, script('own-work', JSON.stringify(work)), {
    ...{ MAIL_FROM: 'register@lklr.example', RESEND_API_KEY: 're_test' },
    RESEND_BASE_URL: `http://127.0.0.1:${(resend.address() as AddressInfo).port}`,
  });
  const { signal, code: status, stderr } = await ended;
  if (signal === null && status !== 0) throw new Error(stderr);
  return signal;
}

/** As the queue has it once a job's minute is over, and the hours over which mails are spread. */
async function minuteAfter() {
  await db.pool.query("UPDATE pgboss.job SET state = 'retry' WHERE state = 'active'");
  await db.pool.query("UPDATE pgboss.job SET start_after = now() WHERE state < 'active'");
}

const sentTo = () => [...received.values()].map(({ to }) => to).toSorted();

it('a register that is killed while it asks everybody for a new version’s tick has asked each of them once', async () => {
  const people = await registrants(db, ASKED);
  await publish(manager);
  const askedBy = async () => {
    const lapses = await db.prisma.requirementLapse.findMany({ where: { document: { code } } });
    const mails = await db.prisma.mail.findMany({ where: { template: 'document_asked' } });
    return {
      lapses: lapses.map(({ registrationId }) => registrationId),
      mails: mails.map(({ toAddress }) => toAddress),
    };
  };
  const { now } = morning(tomorrow);
  const asked: number[] = [];
  await killedAndGoneOnWith({ work: 'asking', at: now.toISOString() }, async () => {
    const { lapses, mails } = await askedBy();
    expect([new Set(lapses).size, new Set(mails).size, lapses.length]).toEqual([
      mails.length,
      mails.length,
      mails.length,
    ]);
    expect(mails.length).toBeGreaterThanOrEqual(asked.at(-1) ?? 0);
    asked.push(mails.length);
  });
  expect(asked.at(-1)).toBe(ASKED);
  await minuteAfter();
  await killedAndGoneOnWith({ work: 'mails' }, async () => {
    const sent = await db.prisma.mail.count({ where: { state: 'sent' } });
    expect(received.size).toBeGreaterThanOrEqual(sent);
  });
  expect(sentTo()).toEqual(people.map(({ actor }) => actor.email).toSorted());
  expect(await db.prisma.mail.count({ where: { state: 'sent' } })).toBe(ASKED);
});

it('a register that is killed while a message leaves to a selection has sent it to each of them once, and goes on', async () => {
  await emptyRegister(db);
  await inRegister(db, SELECTED);
  const mailing = await counted(manager);
  expectOk(await startMailing(key(mailing), await context(manager)));
  const sent: number[] = [];
  await killedAndGoneOnWith({ work: 'mailing' }, async () => {
    const { people, times } = await timesSent(db, mailing.id);
    expect([people, times]).toEqual([(await totals(mailing.id)).sent, people === 0 ? [] : [1]]);
    expect(people).toBeGreaterThanOrEqual(sent.at(-1) ?? 0);
    sent.push(people);
  });
  expect([sent.at(-1), (await mailingOf(mailing.id)).state]).toEqual([SELECTED, 'done']);
});
