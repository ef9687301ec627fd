import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';
import { requestCertification } from '@/lib/server/certification/request-certification';
import { withdrawCertification } from '@/lib/server/certification/withdraw-certification';
import { listMessages } from '@/lib/server/mail/data/messages';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { calendarDate } from '@/lib/shared/calendar-date';
import {
  candidate,
  keep,
  latest,
  request,
  requested,
  tenPointsAreEnough,
} from '@/tests/integration/certification/certification-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { eventsOf, expectOk, mailsTo, newManager } from '../journey';
import { at, enough, run, runTwice, tooFew } from './cycle-days';

// Some of them run the whole job a dozen times.
jest.setTimeout(120_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('TRUNCATE account, registration, mail, task, daily_run CASCADE'));

const date = (day: string) => new Date(`${day}T00:00:00Z`);

const certified = { state: 'certified', certifiedUntil: date('2030-12-31') };

const statusOf = async (id: string) => {
  const registration = await findRegistration(id);
  return [registration?.state, registration?.graceUntil ?? null];
};
/** What happened to a status after the registration itself: `grace_started 2031-01-01`. */
const happenedTo = async (registrationId: string) => {
  const events = await db.prisma.registrationEvent.findMany({ where: { registrationId }, orderBy: { id: 'asc' } });
  return events.slice(1).map(({ kind, on }) => `${kind} ${on.toISOString().slice(0, 10)}`);
};
const closingsOf = async (registrationId: string) =>
  (await db.prisma.cycleClosing.findMany({ where: { registrationId } })).map(({ outcome }) => outcome);
const subjectsTo = async (accountId: string) =>
  (await listMessages(accountId, null, 100)).rows.map(({ subject }) => subject).toReversed();
const proposalsFor = (registrationId: string) =>
  db.prisma.task.findMany({ where: { registrationId, kind: 'removal_proposed' } });

describe('the day after a cycle’s end', () => {
  it('decides on everybody once: those certified, those who met the norm, those who didn’t', async () => {
    const met = await candidate(db, enough);
    const short = await candidate(db, tooFew);
    const wasCertified = await candidate(db, tooFew, certified);
    const neverAsked = await candidate(db, enough, certified);
    const forLonger = await candidate(db, tooFew, { ...certified, certifiedUntil: date('2035-12-31') });
    const left = await candidate(db, tooFew, { state: 'deregistered' });
    await run('2030-12-31');
    expect(await db.prisma.cycleClosing.count()).toBe(0);
    await runTwice('2031-01-01');

    const until = calendarDate('2031-06-30');
    const grace = ['grace_started 2031-01-01'];
    const ended = ['certification_ended 2031-01-01'];
    const outcome = async ({ id }: { id: string }) => [await statusOf(id), await closingsOf(id), await happenedTo(id)];
    expect(await outcome(met)).toEqual([['registered', null], ['met'], []]);
    expect(await outcome(short)).toEqual([['registered', until], ['grace'], grace]);
    expect(await outcome(wasCertified)).toEqual([['registered', until], ['grace'], [...ended, ...grace]]);
    expect(await outcome(neverAsked)).toEqual([['registered', null], ['met'], ended]);
    expect(await outcome(forLonger)).toEqual([['certified', null], ['certified'], []]);
    expect(await outcome(left)).toEqual([['deregistered', null], [], []]);
    for (const { id, actor } of [met, short, wasCertified, neverAsked, forLonger]) {
      expect(await eventsOf(db, id)).toEqual(['cycle_closed']);
      const subjects = (await subjectsTo(actor.accountId)).filter(
        (subject) => !subject.startsWith('Je cyclus loopt af'),
      );
      expect(subjects).toHaveLength(1);
      expect((await mailsTo(db, actor.email)).filter((template) => template === 'cycle_news')).toHaveLength(1);
    }
    expect(await subjectsTo(left.actor.accountId)).toEqual([]);
    const mails = await db.prisma.mail.findMany({
      where: { template: 'cycle_news', accountId: short.actor.accountId },
    });
    expect(mails).toMatchObject([{ params: { doBy: until } }]);
  });

  it('keeps certified whose certification for that cycle was granted', async () => {
    const { id, key } = await requested(db, enough);
    expectOk(await grantCertification(key, { actor: await newManager(), ...at('2026-12-01') }));
    await runTwice('2031-01-01');
    expect([await statusOf(id), await closingsOf(id)]).toEqual([['certified', null], ['certified']]);
    // It held for the next cycle, in which nothing was done.
    await run('2036-01-01');
    expect(await statusOf(id)).toEqual(['registered', calendarDate('2036-06-30')]);
    expect(await happenedTo(id)).toEqual([
      'certified 2026-12-01',
      'certification_ended 2036-01-01',
      'grace_started 2036-01-01',
    ]);
  });

  it('leaves everything as it is while a request of that cycle waits; then decides by the decision', async () => {
    const granted = await requested(db, enough, certified);
    const refused = await requested(db, [{ units: 10 }], certified);
    const withdrawn = await requested(db, enough, certified);
    for (const day of ['2031-01-01', '2031-02-01']) await run(day);
    for (const { id } of [granted, refused, withdrawn])
      expect([await statusOf(id), await closingsOf(id)]).toEqual([['certified', null], []]);

    const manager = await newManager();
    expectOk(await grantCertification(granted.key, { actor: manager, ...at('2031-02-10') }));
    expectOk(
      await refuseCertification({ ...refused.key, explanation: 'Nee.' }, { actor: manager, ...at('2031-02-10') }),
    );
    expectOk(await withdrawCertification(withdrawn.key, { actor: withdrawn.actor, ...at('2031-02-10') }));
    await runTwice('2031-02-11');
    expect([await statusOf(granted.id), await closingsOf(granted.id)]).toEqual([['certified', null], ['certified']]);
    // The status held until the decision, and so the grace counts from there.
    expect(await statusOf(refused.id)).toEqual(['registered', calendarDate('2031-08-10')]);
    expect(await happenedTo(refused.id)).toEqual(['certification_ended 2031-02-11', 'grace_started 2031-02-11']);
    expect([await statusOf(withdrawn.id), await closingsOf(withdrawn.id)]).toEqual([['registered', null], ['met']]);
  });

  it('holds from the day after the end, also when it runs later', async () => {
    const { id } = await candidate(db, tooFew, certified);
    await run('2031-01-05');
    expect(await happenedTo(id)).toEqual(['certification_ended 2031-01-01', 'grace_started 2031-01-01']);
    expect(await statusOf(id)).toEqual(['registered', calendarDate('2031-06-30')]);
  });

  it('says nothing of a cycle before somebody was in the product, or in the register', async () => {
    const imported = await candidate(db, [], { registeredOn: date('2017-03-01') });
    await run('2026-12-01');
    expect(await closingsOf(imported.id)).toEqual([]);
    const tooLate = await candidate(db, [], { createdAt: new Date('2030-12-31T23:30:00Z') });
    await run('2031-01-01');
    expect([await closingsOf(imported.id), await closingsOf(tooLate.id)]).toEqual([['grace'], []]);
  });

  it('decides also where there is no login to tell', async () => {
    const { id } = await candidate(db, tooFew, { accountId: null });
    await run('2031-01-01');
    expect(await closingsOf(id)).toEqual(['grace']);
    expect(await db.prisma.mail.count({ where: { template: 'cycle_news' } })).toBe(0);
  });

  it('isn’t undone by a run of an earlier day', async () => {
    await run('2031-01-02');
    const { id } = await candidate(db, tooFew);
    await run('2031-01-01');
    expect(await closingsOf(id)).toEqual([]);
  });
});

describe('a certification that ends in the middle of a cycle', () => {
  it('imported with an end in mid-cycle ends the day after, but not while a request waits', async () => {
    const until = { state: 'certified', certifiedUntil: date('2028-06-30') };
    const { id, actor } = await candidate(db, tooFew, until);
    const waiting = await requested(db, enough, until);
    await run('2028-06-30');
    expect(await statusOf(id)).toEqual(['certified', null]);
    await runTwice('2028-07-01');
    expect(await statusOf(id)).toEqual(['registered', null]);
    expect(await happenedTo(id)).toEqual(['certification_ended 2028-07-01']);
    expect([await eventsOf(db, id), await closingsOf(id)]).toEqual([['certification_ended'], []]);
    expect(await subjectsTo(actor.accountId)).toHaveLength(1);
    expect(await statusOf(waiting.id)).toEqual(['certified', null]);
    expectOk(await grantCertification(waiting.key, { actor: await newManager(), ...at('2028-07-02') }));
    await run('2028-07-03');
    expect(await statusOf(waiting.id)).toEqual(['certified', null]);
  });
});

describe('grace', () => {
  it('ends when the norm of that cycle is met after all, with the proposal if there was one', async () => {
    const early = await candidate(db, tooFew);
    const late = await candidate(db, tooFew);
    await run('2031-01-01');
    await keep(db, early.id, [{ units: 6, state: 'approved', lastDay: '2030-11-11' }]);
    // Of the next cycle, and not certain yet.
    await keep(db, late.id, [{ units: 9, state: 'approved', lastDay: '2031-01-02' }, { units: 9 }]);
    await runTwice('2031-02-01');
    expect(await statusOf(early.id)).toEqual(['registered', null]);
    expect(await happenedTo(early.id)).toEqual(['grace_started 2031-01-01', 'grace_ended 2031-02-01']);
    expect(await eventsOf(db, early.id)).toEqual(['cycle_closed', 'grace_ended']);
    expect(await subjectsTo(early.actor.accountId)).toHaveLength(2);

    await run('2031-06-30');
    expect(await proposalsFor(late.id)).toEqual([]);
    await runTwice('2031-07-01');
    await run('2031-07-15');
    // Proposed, never done.
    expect(await proposalsFor(late.id)).toMatchObject([{ doneAt: null }]);
    expect(await statusOf(late.id)).toEqual(['registered', calendarDate('2031-06-30')]);
    expect(await subjectsTo(late.actor.accountId)).toHaveLength(2);
    await db.prisma.activity.updateMany({ where: { registrationId: late.id }, data: { state: 'approved' } });
    await run('2031-07-16');
    expect(await statusOf(late.id)).toEqual(['registered', null]);
    expect(await proposalsFor(late.id)).toMatchObject([{ doneAt: at('2031-07-16').now, doneById: null }]);
  });

  it('proposes nothing while a request waits', async () => {
    const { id, actor } = await candidate(db, tooFew);
    await run('2031-01-01');
    await keep(db, id, [{ units: 6 }]);
    expectOk(await requestCertification({ cycleStart: calendarDate('2026-01-01') }, { actor, ...at('2031-06-01') }));
    await run('2031-07-01');
    expect(await proposalsFor(id)).toEqual([]);
    expectOk(await withdrawCertification((await latest(id)).key, { actor, ...at('2031-07-02') }));
    await run('2031-07-03');
    expect(await proposalsFor(id)).toHaveLength(1);
  });
});

describe('a run that comes late', () => {
  it('counts grace from when a request was taken back, however long ago that was', async () => {
    const early = await candidate(db, [...tooFew, { units: 6 }], certified);
    expectOk(await request(early.actor));
    expectOk(await withdrawCertification((await latest(early.id)).key, { actor: early.actor, ...at('2030-03-01') }));
    const late = await candidate(db, [...tooFew, { units: 6 }], certified);
    expectOk(await request(late.actor));
    await run('2031-01-01');
    expectOk(await withdrawCertification((await latest(late.id)).key, { actor: late.actor, ...at('2031-01-05') }));
    await run('2031-01-11');
    expect(await happenedTo(early.id)).toContain('grace_started 2031-01-01');
    expect(await statusOf(early.id)).toEqual(['registered', calendarDate('2031-06-30')]);
    expect(await happenedTo(late.id)).toContain('grace_started 2031-01-06');
  });

  it('does so when no run saw the request at all', async () => {
    const { id, actor } = await candidate(db, [...tooFew, { units: 6 }], certified);
    expectOk(await request(actor));
    expectOk(await withdrawCertification((await latest(id)).key, { actor, ...at('2030-03-01') }));
    await run('2031-01-11');
    expect(await happenedTo(id)).toContain('grace_started 2031-01-01');
    expect(await statusOf(id)).toEqual(['registered', calendarDate('2031-06-30')]);
  });
});
