import { requestCertification } from '@/lib/server/certification/request-certification';
import { withdrawCertification } from '@/lib/server/certification/withdraw-certification';
import { listMessages } from '@/lib/server/mail/data/messages';
import { calendarDate } from '@/lib/shared/calendar-date';
import { candidate, latest, request, tenPointsAreEnough } from '@/tests/integration/certification/certification-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, mailsTo } from '../journey';
import { at, enough, run, runTwice, tooFew } from './cycle-days';

// They run the whole job a dozen times.
jest.setTimeout(120_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('TRUNCATE account, registration, mail, task, daily_run CASCADE'));

describe('a reminder of a cycle’s end', () => {
  const remindersTo = async (email: string) =>
    (await mailsTo(db, email)).filter((template) => template === 'cycle_reminder').length;

  it('comes once at each term to registrants who requested nothing, with points missing or all there', async () => {
    const short = await candidate(db, tooFew);
    const done = await candidate(db, enough);
    const waiting = await candidate(db, [{ units: 10 }]);
    expectOk(await request(waiting.actor));
    const counts: number[][] = [];
    for (const day of [
      '2030-06-29',
      '2030-06-30',
      '2030-07-01',
      '2030-10-08',
      '2030-12-03',
      '2030-12-24',
      '2030-12-31',
    ]) {
      await runTwice(day);
      counts.push([await remindersTo(short.actor.email), await remindersTo(done.actor.email)]);
    }
    expect(counts).toEqual([0, 1, 1, 2, 3, 4, 4].map((count) => [count, count]));
    expect(await remindersTo(waiting.actor.email)).toBe(0);
    const [message] = (await listMessages(short.actor.accountId, null, 10)).rows;
    expect(message).toMatchObject({ path: '/mijn/certificering', authorName: null });
    expect(message?.body).toContain('Alle punten: nog 6 punten');
    const [toDone] = (await listMessages(done.actor.accountId, null, 10)).rows;
    expect(toDone?.body).toContain('Je hebt alle punten die je nodig hebt, maar je vroeg nog geen certificering aan.');
    expect(toDone?.body).toContain('- Vraag certificering aan voor 2026–2030');
    const mail = await db.prisma.mail.findFirstOrThrow({
      where: { template: 'cycle_reminder', accountId: done.actor.accountId, emptiedAt: null },
    });
    const cycle = { start: '2026-01-01', end: '2030-12-31' };
    const [first] = (mail.params as { steps: unknown[] }).steps;
    expect(first).toEqual({ code: 'request_certification', cycle });
    expect(mail.params).toMatchObject({ hasAllPoints: true });
  });

  it('isn’t sent to a registrant with all points while an earlier request waits', async () => {
    const { id, actor } = await candidate(db, [
      { units: 10, state: 'approved', lastDay: '2031-05-12' },
      { units: 10, lastDay: '2030-05-12' },
    ]);
    expectOk(await requestCertification({ cycleStart: calendarDate('2026-01-01') }, { actor, ...at('2031-06-01') }));
    await run('2035-06-30');
    expect(await remindersTo(actor.email)).toBe(0);
    expectOk(await withdrawCertification((await latest(id)).key, { actor, ...at('2035-09-01') }));
    await run('2035-10-08');
    expect(await remindersTo(actor.email)).toBe(1);
  });

  it('comes with the next run when its day was missed; of several only the last', async () => {
    const { actor } = await candidate(db, tooFew);
    await run('2030-06-29');
    await run('2030-07-04');
    expect(await remindersTo(actor.email)).toBe(1);
    await run('2030-12-26');
    expect(await remindersTo(actor.email)).toBe(2);
    const mails = await db.prisma.mail.findMany({ where: { template: 'cycle_reminder', emptiedAt: null } });
    expect(mails).toMatchObject([{ params: { end: '2030-12-31' } }]);
  });
});
