import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { startApplication } from '@/lib/server/application/start-application';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { searchDossiers } from '@/lib/server/casework/search-dossiers';
import { writeMessage } from '@/lib/server/casework/write-message';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { removeRegistration } from '@/lib/server/measures/remove-registration';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { formOf, own, registrant } from '@/tests/integration/registration/dossiers-people';
import { newSurname } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, check, context, eventsOf, expectOk, later, name, newManager, today } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('TRUNCATE registration, application, daily_run CASCADE'));

const at = (day: CalendarDate | string) => ({ now: new Date(`${day}T10:00:00Z`), today: calendarDate(day) });
const run = async (day: string) => {
  const report = (await runDailyJob(at(day))).find(({ step }) => step === 'dossiers');
  return report?.counts ?? {};
};

/** Two years after the day on which everybody here leaves, as the setting says. */
const DUE = '2028-11-16';
const BEFORE = '2028-11-15';

async function left(contents: Parameters<typeof registrant>[1] = {}) {
  const person = await registrant(manager, contents);
  const message = { formId: randomUUID(), dossierId: person.id, subject: 'Vraag', body: 'Bel ons.' };
  expectOk(await writeMessage(message, { actor: manager, ...later(12) }));
  const { version } = await own(person.actor);
  expectOk(await deregisterOneself({ version }, { actor: person.actor, ...later(20) }));
  return person;
}

const rowOf = (id: string) => db.prisma.registration.findUniqueOrThrow({ where: { id } });
const hasAccount = async ({ accountId }: AccountActor) =>
  (await db.prisma.account.count({ where: { id: accountId } })) === 1;

/** Whatever still says anything about somebody. */
async function traces({ id, actor }: { id: string; actor: AccountActor }) {
  const its = { where: { registrationId: id } };
  const { accountId } = actor;
  const { prisma } = db;
  return {
    account: await prisma.account.count({ where: { id: accountId } }),
    applications: await prisma.application.count({ where: { accountId } }),
    messages: await prisma.message.count({ where: { accountId } }),
    addresses: await prisma.mail.count({ where: { toAddress: actor.email } }),
    appointments: await prisma.registrationAppointment.count(its),
    acceptances: await prisma.registrationAcceptance.count(its),
    events: await prisma.registrationEvent.count(its),
    changes: await prisma.registrationChange.count(its),
    words: await prisma.searchWord.count(its),
    notes: await prisma.note.count(its),
    openTasks: await prisma.task.count({ where: { registrationId: id, doneAt: null } }),
  };
}

describe('the dossier of a person who left', () => {
  it('goes on its day with the account, once; the number stays and nobody finds it', async () => {
    const person = await left({ name: { ...name, birthSurname: newSurname() } });
    expect(await run(BEFORE)).toEqual({});
    expect(await findRegistration(person.id)).toMatchObject({ state: 'deregistered', number: person.number });
    const [first, second] = await Promise.all([run(DUE), run(DUE)]);
    const erased = [first, second].map(({ erased = 0 }) => erased).sort();
    expect(erased).toEqual([0, 1]);
    expect(await run('2028-11-17')).toEqual({});
    for (const [what, count] of Object.entries(await traces(person))) expect([what, count]).toEqual([what, 0]);
    const row = await rowOf(person.id);
    expect(row).toMatchObject({ number: person.number, state: 'deregistered', accountId: null, erasedAt: at(DUE).now });
    expect(row).toMatchObject({ birthSurname: '', surnameFolded: '', privateEmail: '', privatePhone: '' });
    expect((await eventsOf(db, person.id)).filter((event) => event === 'dossier_erased')).toHaveLength(1);
    expect((await eventsOf(db, person.actor.accountId)).at(-1)).toBe('account_deleted');
    expect(await openDossier(person.id, await context(manager))).toBeNull();
    const search = { typed: person.number, filter: null };
    expect(expectOk(await searchDossiers(search, await context(manager))).hits).toEqual([]);
  });

  it('takes along the login that had the registration before', async () => {
    const contents = { name: { ...name, birthSurname: newSurname() } };
    const former = await registrant(manager, contents);
    const given = await applicant(contents);
    const linkTo = { id: former.id, version: (await own(former.actor)).version };
    const input = { ...given, ...check, linkTo, replaceAccount: true };
    expectOk(await approveApplication(input, { actor: manager, ...later(15) }));
    const { version } = await own(given.actor);
    expectOk(await deregisterOneself({ version }, { actor: given.actor, ...later(20) }));
    expect(await run(DUE)).toEqual({ erased: 1, account_deletion: 2 });
    expect([await hasAccount(former.actor), await hasAccount(given.actor)]).toEqual([false, false]);
  });

  it('goes without an account that acted for others, which keeps nothing of a registrant', async () => {
    const person = await left();
    const { accountId } = person.actor;
    const roles = ['registrant', 'assessor'] as const;
    await db.prisma.account.update({ where: { id: accountId }, data: { roles: [...roles] } });
    expect(await run(DUE)).toEqual({ erased: 1 });
    expect(await traces(person)).toMatchObject({ account: 1, applications: 0, messages: 0, words: 0, events: 0 });
  });

  it.each<[string, (person: Awaited<ReturnType<typeof registrant>>) => Promise<unknown>]>([
    ['is in the register', async () => {}],
    [
      'is barred still',
      async ({ id }) => {
        const removal = { reasons: ['not_reachable' as const], explanation: 'Je nam niet op.', sure: true };
        const form = { ...(await formOf(id)), ...removal, barredUntil: calendarDate(DUE) };
        expectOk(await removeRegistration(form, { actor: manager, ...later(30) }));
      },
    ],
    [
      'applies again',
      async ({ actor }) => {
        expectOk(await deregisterOneself({ version: (await own(actor)).version }, { actor, ...later(20) }));
        expectOk(await startApplication({ actor, now: at(BEFORE).now, today: calendarDate(BEFORE) }));
      },
    ],
    [
      'was refused less than a year ago',
      async ({ actor }) => {
        expectOk(await deregisterOneself({ version: (await own(actor)).version }, { actor, ...later(20) }));
        const ended = { createdAt: at(today).now, updatedAt: at(today).now, endedAt: at('2027-11-17').now };
        await db.prisma.application.create({ data: { accountId: actor.accountId, state: 'withdrawn', ...ended } });
      },
    ],
  ])('stays while somebody %s', async (_, happens) => {
    const person = await registrant(manager);
    await happens(person);
    expect(await run(DUE)).toEqual({});
    expect(await findRegistration(person.id)).not.toBeNull();
    expect(await hasAccount(person.actor)).toBe(true);
  });
});
