import { randomUUID } from 'node:crypto';
import { createMessage, listMessages } from '@/lib/server/mail/data/messages';
import { inTransaction } from '@/lib/server/platform/db/database';
import { calendarDate } from '@/lib/shared/calendar-date';
import { type RegisterNews, registerNewsWords } from '@/lib/text/nl/mail/messages';
import { reject, waiting } from '@/tests/integration/review/review-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { newAccount, newManager, now } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const shown = async (accountId: string) => (await listMessages(accountId, null, 10)).rows[0];

describe('what the register tells somebody', () => {
  it('is kept as a code with its facts, without a word of Dutch, and read in words', async () => {
    const given = await waiting(db, { title: 'Les over verzuim' });
    await reject(given, await newManager());
    const kept = await db.prisma.message.findFirstOrThrow({ where: { accountId: given.owner.accountId } });
    const params = { title: 'Les over verzuim' };
    expect(kept).toMatchObject({ code: 'activity_rejected', params, subject: '', body: '' });
    const words = registerNewsWords({ code: 'activity_rejected', params });
    expect(await shown(given.owner.accountId)).toMatchObject({ ...words });
    expect(words?.body).toContain('Les over verzuim');
  });

  it.each<RegisterNews>([
    { code: 'activity_asked', params: { title: 'Les', answerBy: calendarDate('2027-02-01') } },
    {
      code: 'cycle_grace',
      params: { end: calendarDate('2030-12-31'), until: calendarDate('2031-06-30'), certificationEnded: true },
    },
    { code: 'cycle_reminder', params: { end: calendarDate('2030-12-31'), missing: [], steps: [] } },
    { code: 'grace_ended', params: {} },
  ])('$code comes out of the database as it went in', async (news) => {
    const { accountId } = await newAccount();
    await inTransaction((tx) => createMessage(tx, { id: randomUUID(), accountId, authorId: null, at: now, news }));
    expect(await shown(accountId)).toMatchObject({ ...registerNewsWords(news) });
  });

  it('keeps a message that was stored in words as it was, as somebody’s own words', async () => {
    const { accountId } = await newAccount();
    const old = { subject: 'Zoals het toen heette', body: 'Tot en met 1 januari 2026.' };
    await db.prisma.message.create({ data: { accountId, at: now, ...old } });
    expect(await shown(accountId)).toMatchObject(old);
  });
});
