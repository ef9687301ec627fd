import { randomUUID } from 'node:crypto';
import { openMail } from '@/lib/server/casework/open-mail';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkAddress } from '@/lib/server/platform/links';
import { enqueueMail } from '@/lib/server/platform/outbox';
import { mailManagementText } from '@/lib/text/nl/casework/mail-management';
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
  expect(words).toContain(mailManagementText.one.words.link);
  expect(words).not.toContain(resetId);
  expect(words).not.toContain(linkAddress('reset_password', resetId));
  await db.prisma.mail.update({ where: { id }, data: { params: {}, emptiedAt: now } });
  expect(await opened()).toBeNull();
});
