import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deliverMail } from '@/lib/server/mail/deliver-mail';
import { listStoredMails } from '@/lib/server/mail/send-to-disk';
import { workMailQueue } from '@/lib/server/mail/work-mail-queue';
import { inTransaction } from '@/lib/server/platform/db/database';
import { env } from '@/lib/server/platform/env';
import { readLinkToken } from '@/lib/server/platform/links';
import { enqueueMail, type NewMail } from '@/lib/server/platform/outbox';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { newEmail, now, signUpFor } from '../journey';
import { until } from '../until';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const mailFor = (key: string, to = newEmail(), name = 'Jolijn de Wit'): NewMail => ({
  key,
  to,
  template: 'decision_news',
  params: { name },
  accountId: null,
  at: now,
});
const enqueue = (mail: NewMail) => inTransaction((tx) => enqueueMail(tx, mail));
const idOf = async (to: string) => (await db.prisma.mail.findFirstOrThrow({ where: { toAddress: to } })).id;

async function counted(to: string) {
  const { rows } = await db.pool.query(
    `SELECT (SELECT count(*)::int FROM mail WHERE to_address = $1) AS mails,
      (SELECT count(*)::int FROM pgboss.job WHERE data->>'mailId' IN (SELECT id::text FROM mail WHERE to_address = $1)) AS jobs`,
    [to],
  );
  return rows[0];
}

describe('the outbox', () => {
  it('makes one mail and one job of an event, however often it is notified', async () => {
    const mail = mailFor('decided:1');
    await enqueue(mail);
    await enqueue(mail);
    await inTransaction(async (tx) => {
      await enqueueMail(tx, mail);
      await enqueueMail(tx, mail);
    });
    expect(await counted(mail.to)).toEqual({ mails: 1, jobs: 1 });
  });

  it('makes one mail when an event is notified twice at once', async () => {
    const mail = mailFor('decided:2');
    await Promise.all([enqueue(mail), enqueue(mail), enqueue(mail)]);
    expect(await counted(mail.to)).toEqual({ mails: 1, jobs: 1 });
  });

  it('makes two mails of two events', async () => {
    const to = newEmail();
    await enqueue(mailFor('decided:3', to));
    await enqueue(mailFor('decided:4', to));
    expect(await counted(to)).toEqual({ mails: 2, jobs: 2 });
  });

  it('writes neither mail nor job when the transaction fails', async () => {
    const mail = mailFor('decided:5');
    const before = await db.pool.query('SELECT count(*) FROM pgboss.job');
    const failing = inTransaction(async (tx) => {
      await enqueueMail(tx, mail);
      throw new Error('the rest went wrong');
    });
    await expect(failing).rejects.toThrow('the rest went wrong');
    expect(await counted(mail.to)).toEqual({ mails: 0, jobs: 0 });
    expect((await db.pool.query('SELECT count(*) FROM pgboss.job')).rows).toEqual(before.rows);
    await enqueue(mail);
    expect(await counted(mail.to)).toEqual({ mails: 1, jobs: 1 });
  });
});

describe('delivering to disk', () => {
  it('writes one file for one mail, also when the job comes twice', async () => {
    const mail = mailFor('decided:6');
    await enqueue(mail);
    const id = await idOf(mail.to);
    await deliverMail(id);
    await deliverMail(id);
    const files = (await readdir(join(env().dataDir, 'mail'))).filter((file) => file.startsWith(id));
    expect(files).toEqual([`${id}.json`]);
    expect(await db.prisma.mail.findUnique({ where: { id } })).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('writes the same file again after a crash between sending and noting so', async () => {
    const mail = mailFor('decided:7');
    await enqueue(mail);
    const id = await idOf(mail.to);
    await deliverMail(id);
    await db.prisma.mail.update({ where: { id }, data: { state: 'queued' } });
    await deliverMail(id);
    expect((await listStoredMails(500)).filter(({ to }) => to === mail.to)).toHaveLength(1);
  });

  it('writes what the contract names, with a link that no table holds', async () => {
    const email = newEmail();
    const { id: signUpId, token } = await signUpFor(db, email);
    const id = await idOf(email);
    await deliverMail(id);
    const stored = JSON.parse(await readFile(join(env().dataDir, 'mail', `${id}.json`), 'utf8'));
    expect(Object.keys(stored).sort()).toEqual(['created_at', 'html', 'id', 'subject', 'text', 'to']);
    expect(stored).toMatchObject({ id, to: email });
    expect(stored.text).toContain(`http://localhost:3000/bevestigen/${token}`);
    expect(stored.html).toContain(`http://localhost:3000/bevestigen/${token}`);
    expect(readLinkToken('confirm_account', token)).toBe(signUpId);
    const { params } = await db.prisma.mail.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(params)).not.toContain(token);
  });

  it('never lets a name be HTML', async () => {
    const mail = mailFor('decided:8', newEmail(), '<img src=x onerror=alert(1)>');
    await enqueue(mail);
    await deliverMail(await idOf(mail.to));
    const [stored] = (await listStoredMails(500)).filter(({ to }) => to === mail.to);
    expect(stored?.html).toContain('Goedendag,');
    expect(stored?.html).not.toContain('<img');
  });

  it('of a mail that isn’t there does nothing', async () => {
    await expect(deliverMail('00000000-0000-4000-8000-000000000000')).resolves.toBeUndefined();
  });
});

it('the worker sends what waits, and keeps nothing of it waiting', async () => {
  const waiting = await db.prisma.mail.count({ where: { state: 'queued' } });
  expect(waiting).toBeGreaterThan(0);
  await workMailQueue();
  await until(async () => (await db.prisma.mail.count({ where: { state: 'queued' } })) === 0);
  const { rows } = await db.pool.query(
    "SELECT count(*)::int AS open FROM pgboss.job WHERE state < 'completed' AND name = 'send-mail'",
  );
  expect(rows[0].open).toBeLessThanOrEqual(1);
});
