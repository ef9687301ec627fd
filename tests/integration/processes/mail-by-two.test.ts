import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inTransaction } from '@/lib/server/platform/db/database';
import { enqueueMail } from '@/lib/server/platform/outbox';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { newEmail } from '../journey';
import { until } from '../until';
import { script, startOwnProcess } from './own-process';

jest.setTimeout(300_000);

const MAILS = 120;
/** Two processes that tell themselves apart in what they send. */
const senders = ['een@lklr.example', 'twee@lklr.example'];

let db: TestDatabase;
let resend: Server;
const received: { key: string; from: string }[] = [];
beforeAll(async () => {
  resend = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      received.push({ key: String(request.headers['idempotency-key']), from: JSON.parse(text).from });
      // A while, in which the other takes some too.
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}'), 200);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => resend.once('listening', listening));
  db = await openTestDatabase();
});
afterAll(async () => {
  resend.close();
  await db.close();
});

it('mails that two processes send go once each, and both send some', async () => {
  const workers = await Promise.all(
    senders.map((MAIL_FROM) =>
      startOwnProcess(db, script('work-mail'), {
        MAIL_FROM,
        RESEND_API_KEY: 're_test',
        RESEND_BASE_URL: `http://127.0.0.1:${(resend.address() as AddressInfo).port}`,
      }),
    ),
  );
  await Promise.all(workers.map(({ child }) => new Promise((works) => child.stdout?.once('data', works))));
  const at = new Date();
  await inTransaction(async (tx) => {
    for (let count = 0; count < MAILS; count += 1) {
      const event = { key: `by-two:${count}`, to: newEmail(), accountId: null, at };
      await enqueueMail(tx, { ...event, template: 'decision_news', params: { name: 'Jolijn' } });
    }
  });
  const waiting = () => db.prisma.mail.count({ where: { state: 'queued' } });
  await until(async () => (await waiting()) === 0, 120_000);
  for (const { child } of workers) child.kill('SIGTERM');
  for (const { ended } of workers) expect(await ended).toMatchObject({ code: 0 });
  expect(received).toHaveLength(MAILS);
  expect(new Set(received.map(({ key }) => key)).size).toBe(MAILS);
  expect(new Set(received.map(({ from }) => from))).toEqual(new Set(senders));
  expect(await db.prisma.mail.count({ where: { state: 'sent', attempts: 1 } })).toBe(MAILS);
});
