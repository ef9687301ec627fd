import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inTransaction } from '@/lib/server/db';
import { workMailQueue } from '@/lib/server/jobs/work-mail-queue';
import { deliverMail } from '@/lib/server/mail/deliver-mail';
import { enqueueMail } from '@/lib/server/outbox';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { newEmail, now } from './journey';
import { until } from './until';

type Received = { path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> };

let db: TestDatabase;
let server: Server;
let received: Received[] = [];
let answers: number[] = [];

/** As much of Resend's API as sending uses; answers with the next of `answers`, else with 200. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(text) });
      const status = answers.shift() ?? 200;
      response.writeHead(status, { 'content-type': 'application/json' });
      const failure = { statusCode: status, name: 'application_error', message: 'try again' };
      response.end(JSON.stringify(status === 200 ? { id: 'at-resend' } : failure));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.env.RESEND_API_KEY = 're_test';
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.MAIL_FROM = 'Register <register@lklr.example>';
  db = await openTestDatabase();
});
beforeEach(() => {
  received = [];
  answers = [];
});
afterAll(async () => {
  await db.close();
  await new Promise((closed) => server.close(closed));
});

async function queued(key: string) {
  const to = newEmail();
  const mail = { key, to, template: 'decision_news', params: { name: 'Jolijn' }, accountId: null, at: now } as const;
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
  expect(received[0]?.body).toMatchObject({ from: 'Register <register@lklr.example>', to });
  expect(Object.keys(received[0]?.body ?? {}).sort()).toEqual(['from', 'html', 'subject', 'text', 'to']);
  expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
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

it('is tried again by the worker, and its neighbours aren’t sent twice', async () => {
  await db.pool.query('TRUNCATE mail');
  await db.pool.query('DELETE FROM pgboss.job');
  const mails = [await queued('resend:4'), await queued('resend:5'), await queued('resend:6')];
  answers = [500, 500];
  await workMailQueue();
  await until(async () => received.length >= 3);
  await until(async () => (await db.prisma.mail.count({ where: { state: 'sent' } })) === 1);
  const failed = await db.prisma.mail.findMany({ where: { state: 'queued' } });
  expect(failed).toHaveLength(2);
  for (const { attempts, lastError } of failed)
    expect([attempts, lastError]).toEqual([1, expect.stringContaining('Resend')]);
  // The wait between two attempts, over at once.
  await until(
    async () => (await db.pool.query("UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'")).rowCount === 2,
  );
  await until(async () => (await db.prisma.mail.count({ where: { state: 'sent' } })) === 3);
  const keys = received.map(({ headers }) => headers['idempotency-key']).sort();
  const twice = failed.map(({ id }) => id);
  expect(keys).toEqual([...mails.map(({ id }) => id), ...twice].sort());
});
