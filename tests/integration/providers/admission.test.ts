import type { AccountActor } from '@/lib/access/actor';
import { findAdmission } from '@/lib/server/providers/confirm-admission';
import { listContacts, providersOf } from '@/lib/server/providers/data/contacts';
import { findProvider } from '@/lib/server/providers/data/providers';
import { admitProvider, refuseProvider } from '@/lib/server/providers/decide-provider';
import { inviteProvider } from '@/lib/server/providers/invite-provider';
import { atOnce } from '@/tests/integration/at-once';
import {
  codesOf,
  context,
  eventsOf,
  expectOk,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
} from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { accept, asked, askedFor, confirm, openInvitation, waiting } from './provider-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const DAY = 24 * 60;
const openTasks = (providerId: string) => db.prisma.task.count({ where: { providerId, doneAt: null } });

describe('asking to be let in', () => {
  it('mails a link and waits, invisibly to the manager', async () => {
    const { id, email, organisation } = await askedFor(db);
    expect(await mailsTo(db, email)).toEqual(['confirm_admission']);
    expect(await findProvider(id)).toMatchObject({ state: 'requested', name: organisation });
    expect(await openTasks(id)).toBe(0);
    const mails = await db.prisma.mail.findMany({ where: { toAddress: email } });
    expect(JSON.stringify(mails)).not.toContain(organisation);
  });

  it('again by the same address, in any capitals, begins anew: the first link ends', async () => {
    const first = await askedFor(db);
    const second = await askedFor(db, asked({ email: first.email.toUpperCase() }));
    expect(await findAdmission(first.token)).toBeNull();
    expect(codesOf(await confirm(first.token))).toEqual(['link_unknown']);
    expectOk(await confirm(second.token));
  });

  it('mails an address that nobody confirmed no more than the day’s bound, and then gives the manager a task', async () => {
    const given = asked();
    const { id } = await askedFor(db, given);
    for (let again = 0; again < 6; again += 1) await askedFor(db, { ...given, organisation: `Nog eens ${again}` });
    expect((await mailsTo(db, given.email)).length).toBeLessThan(6);
    expect(await db.prisma.task.count({ where: { kind: 'unconfirmed_mail_held', doneAt: null } })).toBe(1);
    expect(await findProvider(id)).toBeNull();
  });
});

describe('confirming', () => {
  it('is recorded, gives the manager a task, and does nothing twice', async () => {
    const { id, token } = await askedFor(db);
    expectOk(await confirm(token));
    expect(await eventsOf(db, id)).toEqual(['admission_requested']);
    expect(await openTasks(id)).toBe(1);
    expect(codesOf(await confirm(token))).toEqual(['provider_wrong_state']);
    expect(await openTasks(id)).toBe(1);
  });

  it('is too late once the term is over', async () => {
    const { token } = await askedFor(db);
    expect(codesOf(await confirm(token, 8 * DAY))).toEqual(['request_expired']);
  });

  it.each(['', 'onbekend', 'A'.repeat(60)])('by a made-up link %j is refused', async (token) => {
    expect(codesOf(await confirm(token))).toEqual(['link_unknown']);
  });

  it('twice at once gives one task', async () => {
    const { id, token } = await askedFor(db);
    const answers = await atOnce(db, id, () => [confirm(token), confirm(token)], 'provider');
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await openTasks(id)).toBe(1);
  });
});

describe('admitting', () => {
  it('ends the task and invites whoever asked, who becomes the first contact with a new account', async () => {
    const { providerId, version, email, organisation } = await waiting(db);
    expectOk(await admitProvider({ providerId, version, isFeeFree: true }, await context(manager, 2)));
    expect(await findProvider(providerId)).toMatchObject({ state: 'admitted', isFeeFree: true });
    expect(await openTasks(providerId)).toBe(0);
    expect(await mailsTo(db, email)).toEqual(['confirm_admission', 'contact_invited']);
    const { token } = await openInvitation(db, providerId, email);
    const { session, role } = expectOk(await accept(token, 'new', 3));
    expect(role).toBe('provider');
    expect(await providersOf(session.accountId)).toEqual([{ id: providerId, name: organisation }]);
    expect((await listContacts(providerId)).map((contact) => contact.email)).toEqual([email]);
    const account = await db.prisma.account.findUniqueOrThrow({ where: { id: session.accountId } });
    expect(account.roles).toEqual(['provider']);
    expect(await eventsOf(db, session.accountId)).toEqual(['account_confirmed', 'role_given']);
  });

  it('gives somebody with an account the role beside what they have', async () => {
    const registrant = await newAccount({ email: newEmail('registrant') });
    const { providerId, version, email } = await waiting(db, asked({ email: registrant.email }));
    expectOk(await admitProvider({ providerId, version, isFeeFree: false }, await context(manager, 2)));
    const { token } = await openInvitation(db, providerId, email);
    expectOk(await accept(token, 'own', 3));
    const { roles } = await db.prisma.account.findUniqueOrThrow({ where: { id: registrant.accountId } });
    expect(roles).toEqual(['registrant', 'provider']);
  });

  it('is refused to the manager who asked it themselves', async () => {
    const { providerId, version } = await waiting(db, asked({ email: manager.email }));
    const at = await context(manager, 2);
    expect(codesOf(await admitProvider({ providerId, version, isFeeFree: false }, at))).toEqual(['own_provider']);
    expect(codesOf(await refuseProvider({ providerId, version, explanation: 'Nee.' }, at))).toEqual(['own_provider']);
    expect(await findProvider(providerId)).toMatchObject({ state: 'confirmed' });
  });

  it('and refusing at once have one outcome, and the other is told', async () => {
    const { providerId, version } = await waiting(db);
    const at = await context(manager, 2);
    const answers = await atOnce<{ ok: boolean }>(
      db,
      providerId,
      () => [
        admitProvider({ providerId, version, isFeeFree: false }, at),
        refuseProvider({ providerId, version, explanation: 'Nee.' }, at),
      ],
      'provider',
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.flatMap(codesOf)).toEqual(['provider_wrong_state']);
    const decided = (await eventsOf(db, providerId)).filter((event) => event !== 'admission_requested');
    expect(decided).toHaveLength(1);
  });
});

describe('refusing', () => {
  it('mails that there is an answer, without it; the link says why', async () => {
    const { providerId, version, email, token } = await waiting(db);
    const explanation = 'Jullie geven geen scholing aan leerplichtambtenaren.';
    expectOk(await refuseProvider({ providerId, version, explanation }, await context(manager, 2)));
    expect(await mailsTo(db, email)).toEqual(['confirm_admission', 'admission_answered']);
    const mails = await db.prisma.mail.findMany({ where: { toAddress: email } });
    expect(JSON.stringify(mails)).not.toContain(explanation);
    expect(await findAdmission(token)).toMatchObject({ state: 'refused', explanation });
    expect(await eventsOf(db, providerId)).toEqual(['admission_requested', 'provider_refused']);
    expect(await openTasks(providerId)).toBe(0);
  });
});

it('an organisation that the manager invites is in at once, and its contact is mailed', async () => {
  const given = { ...asked(), isFeeFree: false };
  const { providerId } = expectOk(await inviteProvider(given, await context(manager, 1)));
  expect(await findProvider(providerId)).toMatchObject({ state: 'admitted', decidedById: manager.accountId });
  expect(await mailsTo(db, given.email)).toEqual(['contact_invited']);
  expect(await eventsOf(db, providerId)).toEqual(['provider_admitted']);
});
