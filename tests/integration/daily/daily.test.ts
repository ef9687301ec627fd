import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextStep } from '@/lib/daily/next-steps';
import { startSession } from '@/lib/server/access/session';
import { startApplication } from '@/lib/server/application/start-application';
import { listOpenTasks } from '@/lib/server/casework/data/tasks';
import { finishTask } from '@/lib/server/casework/finish-task';
import { claimDailyRun, findRunHistory } from '@/lib/server/daily/data/daily-runs';
import { DailyJobFailed, dailySteps, runDailyJob } from '@/lib/server/daily/run-daily-job';
import { mailFolder } from '@/lib/server/mail/send-to-disk';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { enqueueMail } from '@/lib/server/platform/outbox';
import { addDays, type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  appointment,
  codesOf,
  context,
  eventsOf,
  expectOk,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
  now,
  today,
} from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('TRUNCATE account, registration, mail, task, daily_run, sign_up, invitation CASCADE'));

const at = (day: CalendarDate | string) => ({ now: new Date(`${day}T10:00:00Z`), today: calendarDate(day) });
/** The job of a day, with the mails of the days before sent. */
async function run(day: CalendarDate | string) {
  await db.prisma.mail.updateMany({ where: { state: 'queued' }, data: { state: 'sent', sentAt: now } });
  return runDailyJob(at(day));
}
const plus = (days: number) => addDays(today, days);

async function drafter() {
  const actor = await newAccount();
  expectOk(await startApplication({ actor, now, today }));
  const draft = await db.prisma.application.findFirstOrThrow({ where: { accountId: actor.accountId } });
  return { actor, email: actor.email, draftId: draft.id };
}

const isThere = async (accountId: string) => (await db.prisma.account.count({ where: { id: accountId } })) === 1;

/** The steps that each mail of a template names. */
const stepsIn = async (template: string) =>
  (await db.prisma.mail.findMany({ where: { template, emptiedAt: null } })).map(({ params }) =>
    (params as { steps?: NextStep[] }).steps?.map(({ code }) => code),
  );

describe('a draft', () => {
  it('is reminded of twice, announced with its day, and deleted on that day with its account', async () => {
    const { actor, email, draftId } = await drafter();
    await run(plus(6));
    expect(await mailsTo(db, email)).toEqual([]);
    for (const days of [7, 8, 29]) await run(plus(days));
    expect(await mailsTo(db, email)).toEqual(['draft_reminder']);
    await run(plus(30));
    expect(await mailsTo(db, email)).toEqual(['draft_reminder', 'draft_reminder']);
    expect(await stepsIn('draft_reminder')).toEqual([['finish_application'], ['finish_application']]);
    // 16 November and six months: 16 May, announced from 2 May on.
    await run('2027-05-01');
    await run('2027-05-02');
    const [announcement] = await db.prisma.mail.findMany({ where: { template: 'draft_deletion_announced' } });
    expect(announcement?.params).toMatchObject({ deletesOn: '2027-05-16' });
    await run('2027-05-15');
    expect(await isThere(actor.accountId)).toBe(true);
    await run('2027-05-16');
    expect(await isThere(actor.accountId)).toBe(false);
    expect(await eventsOf(db, draftId)).toContain('application_deleted');
    expect(await eventsOf(db, actor.accountId)).toEqual(['account_deleted']);
  });

  it('overdue for every step is only announced, with its whole notice', async () => {
    const { actor, email } = await drafter();
    await run('2028-01-01');
    expect(await mailsTo(db, email)).toEqual(['draft_deletion_announced']);
    await run('2028-01-14');
    expect(await isThere(actor.accountId)).toBe(true);
    await run('2028-01-15');
    expect(await isThere(actor.accountId)).toBe(false);
  });

  it('changed after its announcement starts its terms again', async () => {
    const { draftId } = await drafter();
    await run('2027-05-02');
    await db.prisma.application.update({
      where: { id: draftId },
      data: { updatedAt: new Date('2027-05-10T10:00:00Z') },
    });
    await run('2027-05-16');
    expect(await db.prisma.application.count({ where: { id: draftId } })).toBe(1);
    await run('2027-10-27');
    expect(await db.prisma.mail.count({ where: { template: 'draft_deletion_announced' } })).toBe(2);
    expect(
      (await db.prisma.mail.findMany({ where: { template: 'draft_deletion_announced' } })).map(({ params }) => params),
    ).toContainEqual(expect.objectContaining({ deletesOn: '2027-11-10' }));
  });

  it('isn’t deleted unannounced: a manager sends the announcement again, or finishes its task', async () => {
    const { actor } = await drafter();
    await run('2027-05-02');
    const { id: mailId } = await db.prisma.mail.findFirstOrThrow({ where: { template: 'draft_deletion_announced' } });
    const days = { createdOn: now, createdAt: now };
    await db.prisma.mail.update({ where: { id: mailId }, data: { state: 'failed', failedAt: now } });
    const task = await db.prisma.task.create({
      data: { key: `mail_failed:${mailId}:1`, kind: 'mail_failed', mailId, ...days },
    });
    for (const day of ['2027-05-16', '2027-06-30']) await run(day);
    expect(await isThere(actor.accountId)).toBe(true);
    await db.prisma.task.update({ where: { id: task.id }, data: { doneAt: now } });
    await run('2027-07-01');
    expect(await isThere(actor.accountId)).toBe(false);
  });

  it('is deleted without its account when that has another use', async () => {
    const manager = await newAccount({ roles: ['registrant', 'register_manager'], totpSecret: 'ABCDEFGHIJKLMNOP' });
    expectOk(await startApplication({ actor: manager, now, today }));
    await run('2027-05-02');
    await run('2027-05-16');
    expect(await db.prisma.application.count()).toBe(0);
    expect(await isThere(manager.accountId)).toBe(true);
  });
});

describe('an account without a use', () => {
  it('is announced and deleted; one with power isn’t', async () => {
    const { accountId, email } = await newAccount();
    const manager = await newManager();
    await run('2027-05-01');
    expect(await mailsTo(db, email)).toEqual([]);
    await run('2027-05-02');
    expect(await mailsTo(db, email)).toEqual(['account_deletion_announced']);
    await run('2027-05-16');
    expect([await isThere(accountId), await isThere(manager.accountId)]).toEqual([false, true]);
  });

  it('is counted from the last login', async () => {
    const { accountId, email } = await newAccount();
    await inTransaction((tx) => startSession(tx, { accountId, now: at('2027-03-01').now, authenticated: true }));
    for (const day of ['2027-05-02', '2027-05-16', '2027-08-17']) await run(day);
    expect(await mailsTo(db, email)).toEqual([]);
    await run('2027-08-18');
    expect(await mailsTo(db, email)).toEqual(['account_deletion_announced']);
    // Whoever logs in after the announcement keeps the account.
    await inTransaction((tx) => startSession(tx, { accountId, now: at('2027-08-20').now, authenticated: true }));
    await run('2027-09-01');
    expect(await isThere(accountId)).toBe(true);
  });

  it('that appears as an actor in the audit is never deleted', async () => {
    const { accountId } = await newAccount();
    await inTransaction((tx) =>
      record(
        tx,
        'dossier_viewed',
        { type: 'registration', id: '00000000-0000-4000-8000-00000000000e' },
        by({ accountId }, 'register_manager', now),
      ),
    );
    for (const day of ['2027-05-02', '2027-05-16', '2027-06-16']) await run(day);
    expect(await isThere(accountId)).toBe(true);
  });

  it('is announced again when it got another use since', async () => {
    const { accountId, email } = await newAccount();
    await run('2027-05-02');
    const application = await db.prisma.application.create({
      data: {
        accountId,
        state: 'withdrawn',
        createdAt: now,
        updatedAt: now,
        endedAt: new Date('2027-05-10T10:00:00Z'),
      },
    });
    await run('2027-05-16');
    await run('2028-05-10');
    expect(await eventsOf(db, application.id)).toEqual(['application_deleted']);
    await run('2028-05-11');
    expect(await isThere(accountId)).toBe(true);
    expect(await mailsTo(db, email)).toEqual(['account_deletion_announced', 'account_deletion_announced']);
    await run('2028-05-25');
    expect(await isThere(accountId)).toBe(false);
  });
});

describe('what was asked of an applicant', () => {
  async function askedOf(dueOn: CalendarDate) {
    const manager = await newManager();
    const { actor, applicationId } = await applicant();
    await db.prisma.application.update({ where: { id: applicationId }, data: { state: 'information_requested' } });
    const request = await db.prisma.informationRequest.create({
      data: { applicationId, askedById: manager.accountId, askedAt: now, dueOn: new Date(`${dueOn}T00:00:00Z`) },
    });
    return { email: actor.email, requestId: request.id };
  }
  const remindersTo = async (email: string) =>
    (await mailsTo(db, email)).filter((template) => template === 'information_reminder').length;

  it('is reminded of once, becomes one task, and the task goes when it is answered', async () => {
    const { email, requestId } = await askedOf(plus(42));
    await run(plus(27));
    expect(await remindersTo(email)).toBe(0);
    for (const days of [28, 29, 42]) await run(plus(days));
    expect(await remindersTo(email)).toBe(1);
    expect(await stepsIn('information_reminder')).toEqual([['answer_application']]);
    expect(await db.prisma.task.count()).toBe(0);
    for (const days of [43, 44]) await run(plus(days));
    expect(await db.prisma.task.findMany()).toMatchObject([{ kind: 'information_term_passed', doneAt: null }]);
    await db.prisma.informationRequest.update({ where: { id: requestId }, data: { answeredAt: now } });
    await run(plus(45));
    expect(await db.prisma.task.findMany()).toMatchObject([{ doneAt: at(plus(45)).now, doneById: null }]);
  });

  it('whose term is over becomes a task, without a late reminder', async () => {
    const { email } = await askedOf(plus(42));
    await run(plus(60));
    await run(plus(40));
    expect(await remindersTo(email)).toBe(0);
    expect(await db.prisma.task.count()).toBe(1);
  });
});

describe('the digest of a day', () => {
  it('brings one mail to each manager with work, and to an assessor with a case', async () => {
    const [manager, other] = [await newManager(), await newManager()];
    const assessor = await newAccount({ name: 'Saar Toets', email: newEmail('assessor'), roles: ['assessor'] });
    await run(plus(0));
    expect(await db.prisma.mail.count()).toBe(0);
    const first = await applicant();
    const second = await applicant();
    const assign = (id: string, assignedToId: string) =>
      db.prisma.application.update({ where: { id }, data: { assignedToId, assignedAt: now } });
    await assign(first.applicationId, manager.accountId);
    await assign(second.applicationId, assessor.accountId);
    await Promise.all([run(plus(1)), run(plus(1))]);
    await run(plus(1));
    const mornings = await db.prisma.mail.findMany({ where: { template: { startsWith: 'morning' } } });
    expect(mornings.map(({ toAddress }) => toAddress).sort()).toEqual([manager.email, assessor.email].sort());
    expect(mornings.map(({ params }) => (params as { applications: number }).applications)).toEqual([1, 1]);
    expect(JSON.stringify(mornings)).not.toContain(first.actor.name);
    expect(await mailsTo(db, other.email)).toEqual([]);
  });
});

describe('what has been kept for long enough', () => {
  it('is erased: facts of mails with their files, ended links and sessions; younger rows stay', async () => {
    const { accountId, email } = await newAccount();
    const mail = { to: email, template: 'decision_news', params: { name: 'Jolijn' } } as const;
    await inTransaction((tx) => enqueueMail(tx, { ...mail, key: 'kept:1', accountId, at: now }));
    await inTransaction((tx) => enqueueMail(tx, { ...mail, key: 'kept:2', accountId: null, at: now }));
    await db.prisma.mail.updateMany({ data: { state: 'sent', sentAt: now } });
    const [one] = await db.prisma.mail.findMany();
    await mkdir(mailFolder(), { recursive: true });
    await writeFile(join(mailFolder(), `${one?.id}.json`), '{}');
    const signUp = { email, emailNormalised: email, name: 'Jolijn', passwordHash: 'x', createdAt: now };
    await db.prisma.signUp.create({ data: { ...signUp, expiresAt: now } });
    await db.prisma.passwordReset.create({ data: { accountId, createdAt: now, expiresAt: now } });
    await db.prisma.session.create({ data: { accountId, createdAt: now, lastSeenAt: now, endedAt: now } });
    await db.prisma.session.create({ data: { accountId, createdAt: now, lastSeenAt: at(plus(20)).now } });

    await run(plus(30));
    expect(await db.prisma.mail.count({ where: { emptiedAt: null } })).toBe(2);
    expect(await db.prisma.signUp.count()).toBe(1);
    await run(plus(31));
    const mails = await db.prisma.mail.findMany();
    for (const { params, emptiedAt, state } of mails)
      expect([params, emptiedAt !== null, state]).toEqual([{}, true, 'sent']);
    expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(['', email]);
    expect(await readdir(mailFolder())).toEqual([]);
    expect(await db.prisma.signUp.count()).toBe(0);
    expect(await db.prisma.passwordReset.count()).toBe(0);
    expect(await db.prisma.session.count()).toBe(1);
    await run(plus(52));
    expect(await db.prisma.session.count()).toBe(0);
  });

  it('becomes one task when a mail never left', async () => {
    const { accountId, email } = await newAccount();
    const mail = { key: 'never:left', to: email, template: 'decision_news', params: { name: 'Jolijn' } } as const;
    await inTransaction((tx) => enqueueMail(tx, { ...mail, accountId, at: now }));
    const { id: mailId } = await db.prisma.mail.findFirstOrThrow();
    for (const days of [31, 32]) await runDailyJob(at(plus(days)));
    expect(await db.prisma.mail.findMany()).toMatchObject([{ id: mailId, state: 'failed', params: {} }]);
    const tasks = await db.prisma.task.findMany();
    expect(tasks).toMatchObject([
      { kind: 'mail_failed', mailId, accountId, key: `mail_failed:${mailId}:1`, doneAt: null },
    ]);
  });

  it('keeps a refused application a year, and longer in a dossier', async () => {
    const ended = { createdAt: now, updatedAt: now, endedAt: now, state: 'withdrawn' } as const;
    const [stranger, registrant] = [await newAccount(), await newAccount()];
    for (const { accountId } of [stranger, registrant])
      await db.prisma.application.create({ data: { ...ended, accountId } });
    await db.prisma.registration.create({
      data: {
        ...{
          accountId: registrant.accountId,
          number: 'LKLR-300001',
          numberNormalised: '300001',
          state: 'deregistered',
        },
        ...{ birthSurname: 'Wit', registeredOn: now, createdAt: now },
      },
    });
    await run('2027-11-15');
    expect(await db.prisma.application.count()).toBe(2);
    await run('2027-11-16');
    expect(await db.prisma.application.findMany()).toMatchObject([{ accountId: registrant.accountId }]);
  });
});

describe('a requirement', () => {
  async function registrant(endsOn: CalendarDate) {
    const { actor } = await applicant();
    const { id: registrationId } = await db.prisma.registration.create({
      data: {
        ...{ accountId: actor.accountId, number: 'LKLR-300002', numberNormalised: '300002', state: 'registered' },
        ...{ birthSurname: 'Wit', registeredOn: now, createdAt: now, completedAt: now },
        appointments: {
          create: { ...appointment, position: 0, startsOn: now, endsOn: new Date(`${endsOn}T00:00:00Z`) },
        },
      },
    });
    const given = await db.prisma.acceptance.findMany({ where: { application: { accountId: actor.accountId } } });
    const rows = given.map(({ tick, documentId, acceptedAt }) => ({ registrationId, tick, documentId, acceptedAt }));
    await db.prisma.registrationAcceptance.createMany({ data: rows });
    const own = { registrationId };
    return { ...own, email: actor.email, lapses: () => db.prisma.requirementLapse.findMany({ where: own }) };
  }
  const tasksOf = async (registrationId: string) =>
    (await db.prisma.task.findMany({ where: { registrationId }, orderBy: { createdOn: 'asc' } })).map(
      ({ kind }) => kind,
    );

  it('of whose appointment ended lapses the day after, once, with a reminder and an end of the term', async () => {
    const { registrationId, email, lapses } = await registrant(plus(10));
    await run(plus(10));
    expect(await lapses()).toEqual([]);
    await Promise.all([run(plus(11)), run(plus(11))]);
    expect(await lapses()).toMatchObject([{ requirements: ['hours', 'appointment'], mendedOn: null }]);
    expect(await tasksOf(registrationId)).toEqual(['requirement_not_met']);
    // 27 November and three months: 27 February, reminded of from 30 January on.
    for (const day of ['2027-01-29', '2027-01-30', '2027-02-27']) await run(day);
    expect((await mailsTo(db, email)).slice(-2)).toEqual(['requirement_lapsed', 'mend_reminder']);
    expect(await stepsIn('mend_reminder')).toEqual([['mend_requirements', 'find_courses']]);
    await Promise.all([run('2027-02-28'), run('2027-02-28')]);
    await run('2027-03-01');
    expect((await mailsTo(db, email)).slice(-2)).toEqual(['mend_reminder', 'mend_term_passed']);
    expect(await tasksOf(registrationId)).toEqual(['requirement_not_met', 'mend_term_passed']);
  });

  it('broken while another’s term runs gets a mail, a task and a term of its own, once', async () => {
    const { registrationId, email, lapses } = await registrant(plus(10));
    await run(plus(11));
    await db.prisma.registrationAcceptance.deleteMany({ where: { registrationId } });
    await Promise.all([run(plus(30)), run(plus(30))]);
    await run(plus(31));
    expect((await lapses()).map(({ requirements }) => requirements).sort()).toEqual([
      ['competency_profile', 'code_of_conduct'],
      ['hours', 'appointment'],
    ]);
    expect(await tasksOf(registrationId)).toEqual(['requirement_not_met', 'requirement_not_met']);
    const about = { toAddress: email, template: 'requirement_lapsed' };
    expect(await db.prisma.mail.count({ where: about })).toBe(2);
    // Three months after 27 November, and three months after 16 December.
    await run('2027-02-28');
    await run('2027-03-16');
    expect((await tasksOf(registrationId)).filter((kind) => kind === 'mend_term_passed')).toHaveLength(1);
    await run('2027-03-17');
    expect((await tasksOf(registrationId)).filter((kind) => kind === 'mend_term_passed')).toHaveLength(2);
  });

  it('isn’t assessed on a day before one that was run', async () => {
    const { lapses } = await registrant(plus(10));
    await run(plus(20));
    await run(plus(5));
    await run(plus(20));
    expect(await lapses()).toMatchObject([{ mendedOn: null }]);
    expect(await db.prisma.task.count({ where: { doneAt: null } })).toBe(1);
  });

  it('is met again with a new appointment: the lapse ends, its tasks are done', async () => {
    const { registrationId, lapses } = await registrant(plus(10));
    await run(plus(11));
    const starts = new Date(`${plus(15)}T00:00:00Z`);
    const next = { ...appointment, registrationId, position: 1, startsOn: starts };
    await db.prisma.registrationAppointment.create({ data: next });
    await run(plus(14));
    expect(await lapses()).toMatchObject([{ mendedOn: null }]);
    await run(plus(15));
    expect(await lapses()).toMatchObject([{ mendedOn: starts }]);
    expect(await db.prisma.task.count({ where: { doneAt: null } })).toBe(0);
  });
});

describe('the run itself', () => {
  it('twice at once has one effect, and both end well', async () => {
    const people = [await drafter(), await drafter(), await drafter()];
    await Promise.all([run(plus(30)), run(plus(30)), run(plus(30))]);
    for (const { email } of people) expect(await mailsTo(db, email)).toEqual(['draft_reminder']);
    await run('2027-05-02');
    await Promise.all([run('2027-05-16'), run('2027-05-16')]);
    expect(await db.prisma.account.count()).toBe(0);
    for (const { actor } of people) expect(await eventsOf(db, actor.accountId)).toEqual(['account_deleted']);
  });

  it('does the other steps when one fails, reports it, and a second run does the rest', async () => {
    const { email } = await drafter();
    const broken = { name: 'requirements', run: () => Promise.reject(new Error('injected')) } as const;
    const steps = [broken, ...dailySteps.slice(0, 1)];
    await expect(runDailyJob(at(plus(7)), () => {}, steps)).rejects.toThrow(DailyJobFailed);
    expect(await mailsTo(db, email)).toEqual(['draft_reminder']);
    expect((await findRunHistory()).lastFinished).toBeNull();
    await run(plus(7));
    expect(await mailsTo(db, email)).toEqual(['draft_reminder']);
    expect((await findRunHistory()).lastFinished).toBe(plus(7));
  });

  it('stopped halfway goes on where it was', async () => {
    const { email } = await drafter();
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(runDailyJob(at(plus(7)), stop)).rejects.toThrow('stopped');
    expect((await findRunHistory()).lastFinished).toBeNull();
    await run(plus(7));
    expect(await mailsTo(db, email)).toEqual(['draft_reminder']);
  });

  it('is claimed by one instance, and taken over when that stopped', async () => {
    const hour = (n: number) => new Date(now.getTime() + n * 3_600_000);
    const claim = (n: number) => claimDailyRun(today, hour(n), hour(n - 1));
    expect((await Promise.all([claim(0), claim(0), claim(0)])).filter(Boolean)).toHaveLength(1);
    expect(await claim(0.5)).toBe(false);
    expect(await claim(1.5)).toBe(true);
    expect(await claim(2)).toBe(false);
    await run(today);
    expect(await claim(9)).toBe(false);
  });
});

describe('a task', () => {
  const aTask = async () => {
    const { accountId } = await newAccount();
    const task = {
      kind: 'name_changed',
      accountId,
      createdOn: now,
      createdAt: now,
      key: `name_changed:${accountId}`,
    } as const;
    return (await db.prisma.task.create({ data: task })).id;
  };

  it('is done once, by whom and when; the second is told', async () => {
    const taskId = await aTask();
    const open = async () => (await listOpenTasks({ kind: null, place: null }, { today, size: 10 })).rows;
    expect(await open()).toMatchObject([{ id: taskId, who: 'Jolijn de Wit' }]);
    const [one, other] = [await newManager(), await newManager()];
    const managers = [await context(one), await context(other)];
    const finish = () => managers.map((by) => finishTask({ taskId }, by));
    const answers = await atOnce(db, taskId, finish, 'task');
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['task_done_before']);
    expect(codesOf(await finishTask({ taskId }, await context(one)))).toEqual(['task_done_before']);
    expect(await eventsOf(db, taskId)).toEqual(['task_done']);
    expect(await open()).toEqual([]);
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'nothing'])('isn’t known by %s', async (taskId) => {
    expect(codesOf(await finishTask({ taskId }, await context(await newManager())))).toEqual(['task_unknown']);
  });
});
