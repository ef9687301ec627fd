import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resendMail } from '@/lib/server/casework/resend-mail';
import { getSettings } from '@/lib/server/content/data/settings';
import { markSent } from '@/lib/server/mail/data/mails';
import { deliverMail } from '@/lib/server/mail/deliver-mail';
import { workMailQueue } from '@/lib/server/mail/work-mail-queue';
import { inTransaction } from '@/lib/server/platform/db/database';
import { enqueueMail } from '@/lib/server/platform/outbox';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { codesOf, context, eventsOf, newEmail, newManager, now } from '../journey';
import { until } from '../until';

type Received = { path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> };

let db: TestDatabase;
let server: Server;
let received: Received[] = [];
type Reply = number | 'never' | 'slow' | { status: number; name: string; message?: string };
let answers: Reply[] = [];

/** As much of Resend's API as sending uses; answers with the next of `answers`, else with 200. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(text) });
      const reply = answers.shift() ?? 200;
      if (reply === 'never') return;
      if (reply === 'slow') setTimeout(() => answer(response, 200), 1_500);
      else answer(response, reply);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.env.RESEND_API_KEY = 're_test';
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.MAIL_FROM = 'Register <register@lklr.example>';
  db = await openTestDatabase();
});

function answer(response: ServerResponse, reply: Exclude<Reply, string>) {
  const {
    status,
    name,
    message = 'try again',
  } = typeof reply === 'number' ? { status: reply, name: 'application_error', message: undefined } : reply;
  response.writeHead(status, { 'content-type': 'application/json' });
  const failure = { statusCode: status, name, message };
  response.end(JSON.stringify(status === 200 ? { id: 'at-resend' } : failure));
}

beforeEach(() => {
  received = [];
  answers = [];
});
afterAll(async () => {
  await db.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

async function queued(key: string) {
  const to = newEmail();
  // Real time: how long a mail is tried counts from here.
  const at = new Date();
  const mail = { key, to, template: 'decision_news', params: { name: 'Jolijn' }, accountId: null, at } as const;
  await inTransaction((tx) => enqueueMail(tx, mail));
  const { id } = await db.prisma.mail.findFirstOrThrow({ where: { toAddress: to } });
  return { id, to };
}

const rowOf = (id: string) => db.prisma.mail.findUniqueOrThrow({ where: { id } });

it('hands a mail over once, with its id as the idempotency key', async () => {
  const { id, to } = await queued('resend:1');
  await deliverMail(id);
  await deliverMail(id);
  expect(received).toHaveLength(1);
  expect(received[0]?.path).toBe('/emails');
  expect(received[0]?.headers).toMatchObject({ authorization: 'Bearer re_test', 'idempotency-key': id });
  const { managerEmail } = await getSettings(amsterdamDateOf(new Date()));
  expect(received[0]?.body).toMatchObject({ from: 'Register <register@lklr.example>', to, reply_to: managerEmail });
  expect(Object.keys(received[0]?.body ?? {}).sort()).toEqual(['from', 'html', 'reply_to', 'subject', 'text', 'to']);
  expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null, providerId: 'at-resend' });
});

it('names the same key when it has to be handed over again', async () => {
  const { id } = await queued('resend:2');
  await deliverMail(id);
  await db.prisma.mail.update({ where: { id }, data: { state: 'queued' } });
  await deliverMail(id);
  expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual([id, id]);
  expect(received[1]?.body).toEqual(received[0]?.body);
});

it('isn’t sent as long as Resend says no', async () => {
  const { id } = await queued('resend:3');
  answers = [500];
  await expect(deliverMail(id)).rejects.toThrow('application_error');
  expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1, sentAt: null });
});

describe('the worker', () => {
  beforeEach(async () => {
    await db.pool.query('TRUNCATE mail, task');
    await db.pool.query('DELETE FROM pgboss.job');
  });

  /** The wait between two attempts, over at once. */
  const dontWait = () => db.pool.query("UPDATE pgboss.job SET start_after = now() WHERE state = 'created'");
  const states = (state: 'sent' | 'failed') => db.prisma.mail.count({ where: { state } });
  const tasks = () => db.prisma.task.findMany({ where: { kind: 'mail_failed' } });

  it('tries again what failed, with the same key, and its neighbours once', async () => {
    const mails = [await queued('resend:4'), await queued('resend:5'), await queued('resend:6')];
    answers = [500, 429];
    await workMailQueue();
    await until(async () => (await db.prisma.mail.count({ where: { lastError: { not: null } } })) === 2);
    await until(async () => (await states('sent')) === 1);
    const failed = await db.prisma.mail.findMany({ where: { state: 'queued' } });
    for (const { attempts, lastError } of failed)
      expect([attempts, lastError]).toEqual([1, expect.stringContaining('Resend')]);
    await dontWait();
    await until(async () => (await states('sent')) === 3);
    const keys = received.map(({ headers }) => headers['idempotency-key']).sort();
    expect(keys).toEqual([...mails.map(({ id }) => id), ...failed.map(({ id }) => id)].sort());
    expect(await tasks()).toEqual([]);
  });

  it('gives a mail up at once that is refused for good: one task, and no further attempt', async () => {
    answers = [422];
    const { id } = await queued('resend:7');
    await until(async () => (await states('failed')) === 1);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 1, failedAt: expect.any(Date) });
    expect(await tasks()).toMatchObject([{ mailId: id, doneAt: null }]);
    await dontWait();
    expect(received).toHaveLength(1);
  });

  it.each([
    [422, 'validation_error', 'Invalid `from` field.'],
    [403, 'validation_error', 'The domain is not verified.'],
    [401, 'missing_api_key', 'Missing API key.'],
  ])(
    'keeps every mail and makes one task while the installation is at fault: %d %s %s',
    async (status, name, message) => {
      answers = Array(6).fill({ status, name, message });
      const mails = [
        await queued(`resend:${status}:a`),
        await queued(`resend:${status}:b`),
        await queued(`resend:${status}:c`),
      ];
      const refused = () => db.prisma.mail.count({ where: { state: 'queued', lastError: { contains: message } } });
      await until(async () => (await refused()) === 3);
      // Far past its term each waits on: it was never taken.
      await db.prisma.mail.updateMany({ data: { queuedAt: new Date(Date.now() - 50 * 3_600_000), lastError: null } });
      await dontWait();
      await until(async () => (await refused()) === 3);
      const told = () => db.prisma.task.findMany({ where: { kind: 'mail_service_refuses' } });
      expect((await told()).map(({ doneAt }) => doneAt)).toEqual([null]);
      expect(await tasks()).toEqual([]);
      await dontWait();
      await until(async () => (await states('sent')) === mails.length);
      expect((await told()).map(({ doneAt }) => doneAt)).toEqual([expect.any(Date)]);
    },
  );

  it('gives a mail up that names its own address as what is wrong', async () => {
    answers = [{ status: 422, name: 'validation_error', message: 'Invalid `to` field.' }];
    await queued('resend:to');
    await until(async () => (await states('failed')) === 1);
    expect(await tasks()).toHaveLength(1);
    expect(await db.prisma.task.count({ where: { kind: 'mail_service_refuses' } })).toBe(0);
  });

  it('gives up after the term: one task', async () => {
    answers = Array(5).fill(500);
    const { id } = await queued('resend:8');
    await until(async () => (await rowOf(id)).attempts === 1 && (await rowOf(id)).lastError !== null);
    await db.prisma.mail.update({ where: { id }, data: { queuedAt: new Date(Date.now() - 21 * 3_600_000) } });
    await dontWait();
    await until(async () => (await states('failed')) === 1);
    expect(received).toHaveLength(2);
    expect(await tasks()).toHaveLength(1);
  });

  it('takes a mail for sent that went out before under other words', async () => {
    answers = [{ status: 409, name: 'invalid_idempotent_request' }];
    const { id } = await queued('resend:9');
    await until(async () => (await rowOf(id)).state === 'sent');
  });

  it('waits no longer than it should for an answer that never comes, and a slow one counts', async () => {
    jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new Error('too late')), 300);
      return controller.signal;
    });
    answers = ['never'];
    const silent = await queued('resend:10');
    await until(async () => (await rowOf(silent.id)).lastError !== null);
    expect(await rowOf(silent.id)).toMatchObject({ state: 'queued', attempts: 1 });
    jest.restoreAllMocks();
    answers = ['slow'];
    const slow = await queued('resend:11');
    await until(async () => (await rowOf(slow.id)).state === 'sent');
    expect(await rowOf(slow.id)).toMatchObject({ attempts: 1 });
  });

  it('waits for a whole batch at once: each mail is asked for once, and planned once more', async () => {
    let tooLate: (() => void)[] = [];
    jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController();
      tooLate = [...tooLate, () => controller.abort(new Error('too late'))];
      return controller.signal;
    });
    answers = Array(10).fill('never');
    const mail = { to: newEmail(), template: 'decision_news', params: { name: 'Jolijn' }, accountId: null } as const;
    await inTransaction(async (tx) => {
      for (let nth = 0; nth < 10; nth += 1)
        await enqueueMail(tx, { ...mail, key: `resend:batch:${nth}`, at: new Date() });
    });
    // The tenth is under way while nobody answered the first.
    await until(async () => received.length === 10);
    for (const abort of tooLate) abort();
    await until(async () => (await db.prisma.mail.count({ where: { lastError: { not: null } } })) === 10);
    expect(received).toHaveLength(10);
    const planned = "SELECT data ->> 'mailId' AS mail FROM pgboss.job WHERE state = 'created'";
    const mails = (await db.pool.query(planned)).rows.map(({ mail }) => mail);
    expect([mails.length, new Set(mails).size]).toEqual([10, 10]);
    jest.restoreAllMocks();
  });

  it('sends by hand what was given up, under a new key; the second press is told', async () => {
    answers = [422];
    const { id, to } = await queued('resend:12');
    await until(async () => (await states('failed')) === 1);
    const managers = await context(await newManager());
    const again = { mailId: id, round: 1, to: 'stored' } as const;
    const both = await atOnce(db, id, () => [resendMail(again, managers), resendMail(again, managers)], 'mail');
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(['changed_meanwhile']);
    await until(async () => (await rowOf(id)).state === 'sent');
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual([id, `${id}-2`]);
    expect(received[1]?.body.to).toBe(to);
    expect((await tasks()).map(({ doneAt }) => doneAt !== null)).toEqual([true]);
    expect(await eventsOf(db, id)).toEqual(['mail_resent']);
  });

  it('takes a round that was answered late for itself, not for the next one', async () => {
    const { id } = await queued('resend:late');
    await until(async () => (await rowOf(id)).state === 'sent');
    const again = { state: 'queued', sentAt: null, round: 2 } as const;
    await db.prisma.mail.update({ where: { id }, data: again });
    await markSent({ id, round: 1 }, { providerId: 'late', sentText: 'Dag', now: new Date() });
    expect(await rowOf(id)).toMatchObject(again);
  });

  it.each([
    ['one that was sent', 'mail_not_failed', { state: 'sent' as const }],
    [
      'one whose content is gone',
      'mail_emptied',
      { state: 'failed' as const, failedAt: now, emptiedAt: now, sentText: null },
    ],
  ])('doesn’t send %s again', async (_, code, data) => {
    const { id } = await queued(`resend:${code}`);
    await until(async () => (await rowOf(id)).state === 'sent');
    await db.prisma.mail.update({ where: { id }, data });
    const answer = await resendMail({ mailId: id, round: 1, to: 'stored' }, await context(await newManager()));
    expect(codesOf(answer)).toEqual([code]);
  });

  it('knows no mail by an id that isn’t one’s', async () => {
    const mailId = '00000000-0000-4000-8000-000000000000';
    const answer = await resendMail({ mailId, round: 1, to: 'stored' }, await context(await newManager()));
    expect(codesOf(answer)).toEqual(['mail_unknown']);
  });
});
