import { randomUUID } from 'node:crypto';
import { openMail } from '@/lib/server/casework/open-mail';
import { emptyMails } from '@/lib/server/daily/data/erasure';
import { markSent } from '@/lib/server/mail/data/mails';
import { deliverMail } from '@/lib/server/mail/deliver-mail';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkAddress } from '@/lib/server/platform/links';
import { enqueueMail } from '@/lib/server/platform/outbox';
import { LINK_LEFT_OUT } from '@/lib/text/nl/mail/mail-body';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { context, newEmail, newManager, now } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('a manager reads what a mail says, without the link that is its receiver’s alone, until that is erased', async () => {
  const [to, resetId] = [newEmail(), randomUUID()];
  const params = { name: 'Jolijn', resetId, linkHours: 3 };
  const mail = { key: 'words:1', to, template: 'reset_password', params, accountId: null, at: now } as const;
  await inTransaction((tx) => enqueueMail(tx, mail));
  const { id } = await db.prisma.mail.findFirstOrThrow({ where: { toAddress: to } });
  const opened = async () => (await openMail(id, await context(await newManager())))?.words;
  const words = await opened();
  expect(words).toContain('Jolijn');
  expect(words).toContain(LINK_LEFT_OUT);
  expect(words).not.toContain(resetId);
  expect(words).not.toContain(linkAddress('reset_password', resetId));
  await db.prisma.mail.update({ where: { id }, data: { params: {}, emptiedAt: now } });
  expect(await opened()).toBeNull();
});

it('a mail that was sent is read as it was sent, whatever it would say now, until that is erased', async () => {
  const to = newEmail();
  const params = { name: 'Joris', resetId: randomUUID(), linkHours: 3 };
  const mail = { key: 'words:2', to, template: 'reset_password', params, accountId: null, at: now } as const;
  await inTransaction((tx) => enqueueMail(tx, mail));
  const { id } = await db.prisma.mail.findFirstOrThrow({ where: { toAddress: to } });
  const opened = async () => openMail(id, await context(await newManager()));
  const before = await opened();
  expect(before?.isAsSent).toBe(false);
  await deliverMail(id);
  await db.prisma.mail.update({ where: { id }, data: { params: { ...params, name: 'Iemand anders' } } });
  expect(await opened()).toMatchObject({ words: before?.words, isAsSent: true });
  const { sentText } = await db.prisma.mail.findFirstOrThrow({ where: { id } });
  expect(sentText).toContain(LINK_LEFT_OUT);
  expect(sentText).not.toMatch(/https?:/);
  await inTransaction((tx) => emptyMails(tx, [id], now));
  expect(await opened()).toMatchObject({ words: null, isAsSent: false });
});

it('a mail whose facts are erased while it is on its way keeps no text either', async () => {
  const to = newEmail();
  const mail = {
    key: 'words:3',
    to,
    template: 'decision_news',
    params: { name: 'Jet' },
    accountId: null,
    at: now,
  } as const;
  await inTransaction((tx) => enqueueMail(tx, mail));
  const { id, round } = await db.prisma.mail.findFirstOrThrow({ where: { toAddress: to } });
  await inTransaction((tx) => emptyMails(tx, [id], now));
  await markSent({ id, round }, { providerId: null, sentText: 'Dag Jet', now });
  expect(await db.prisma.mail.findFirstOrThrow({ where: { id } })).toMatchObject({ state: 'sent', sentText: null });
});
