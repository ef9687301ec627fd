import type { AccountActor } from '@/lib/access/actor';
import { findDeletionFacts } from '@/lib/server/access/data/own-account';
import { deleteAccount } from '@/lib/server/access/delete-account';
import { logIn } from '@/lib/server/access/log-in';
import { approveApplication } from '@/lib/server/application/approve-application';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { removeRegistration } from '@/lib/server/measures/remove-registration';
import { correctDetails } from '@/lib/server/registration/correct-details';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';
import { shieldRegistration } from '@/lib/server/registration/shield-registration';
import { formOf, registrant } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce, atOnceOnAccount } from '../at-once';
import {
  applicant,
  check,
  codesOf,
  confirmed,
  context,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
  now,
  password,
} from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const given = { currentPassword: password };
/** Somebody whom another manager registered. */
const inRegister = async () => registrant(await newManager());
const rejection = { reasons: ['not_reachable' as const], explanation: 'We konden je niet bereiken.' };

/** Rows that name somebody, whatever the table. */
async function traces(accountId: string, email: string) {
  const { prisma } = db;
  return {
    account: await prisma.account.count({ where: { OR: [{ id: accountId }, { emailNormalised: email }] } }),
    session: await prisma.session.count({ where: { accountId } }),
    application: await prisma.application.count({ where: { accountId } }),
    signUp: await prisma.signUp.count({ where: { emailNormalised: email } }),
    emailChange: await prisma.emailChange.count({ where: { accountId } }),
    openTask: await prisma.task.count({ where: { accountId, doneAt: null } }),
  };
}
const NONE = { account: 0, session: 0, application: 0, signUp: 0, emailChange: 0, openTask: 0 };

describe('deleting an account that was never registered', () => {
  it('deletes all its rows, is recorded, and mails a goodbye once', async () => {
    const actor = await confirmed(db);
    const other = await confirmed(db);
    await filledDraft(actor);
    await filledDraft(other);
    const asked = { currentPassword: password, email: newEmail('new') };
    expectOk(await requestEmailChange(asked, { actor, ...later(4) }));
    const { accountId, email } = actor;
    const createdOn = new Date('2026-11-16');
    await db.prisma.task.create({
      data: { key: `test:${accountId}`, kind: 'mail_failed', accountId, createdOn, createdAt: now },
    });
    expect(await deleteAccount(given, { actor, now: later(5).now })).toEqual({ ok: true });
    expect(await traces(accountId, email)).toEqual(NONE);
    expect(await traces(other.accountId, other.email)).toMatchObject({ account: 1, session: 1, application: 1 });
    expect((await logIn({ email, password }, later(6))).ok).toBe(false);
    expect((await eventsOf(db, accountId)).at(-1)).toBe('account_deleted');
    expect(await mailsTo(db, email)).toEqual(['account_deleted']);
  });

  it('empties mails that were sent, and deletes those that wait', async () => {
    const actor = await confirmed(db);
    const { accountId, email } = actor;
    // The mail of the sign-up names no account; it went to the same address.
    await db.prisma.mail.updateMany({ where: { toAddress: email }, data: { state: 'sent', sentAt: now } });
    const sent = { template: 'account_exists', params: { name: actor.name }, createdAt: now, queuedAt: now, accountId };
    const [failedId, waitingId] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
    const failure = { state: 'failed' as const, failedAt: now, lastError: `${email} bounced` };
    await db.prisma.mail.create({ data: { ...sent, ...failure, id: failedId, toAddress: 'old@gemeente.example' } });
    await db.prisma.mail.create({ data: { ...sent, id: waitingId, toAddress: email } });
    const before = await db.prisma.mail.count({ where: { toAddress: email, state: 'sent' } });
    expect(before).toBe(1);
    expectOk(await deleteAccount(given, { actor, now: later(5).now }));
    const emptied = await db.prisma.mail.findMany({ where: { emptiedAt: later(5).now } });
    expect(emptied.map(({ template }) => template).sort()).toEqual(['account_exists', 'confirm_account']);
    for (const mail of emptied) expect(mail).toMatchObject({ params: {}, toAddress: '', lastError: null });
    expect(await db.prisma.mail.findUnique({ where: { id: waitingId } })).toBeNull();
  });

  it('is possible with an application that waits or was rejected', async () => {
    const [waiting, rejected, manager] = [await applicant(), await applicant(), await newManager()];
    const { applicationId, version } = rejected;
    const at = { actor: manager, ...later(4) };
    expectOk(await rejectApplication({ applicationId, version, ...rejection }, at));
    for (const { actor } of [waiting, rejected]) {
      expectOk(await deleteAccount(given, { actor, now: later(5).now }));
      expect(await traces(actor.accountId, actor.email)).toEqual(NONE);
    }
    // The decision went with its application; the audit still names who took it.
    expect(await findDeletionFacts(manager.accountId)).toMatchObject({ hasWorked: true });
  });

  it('is refused with a wrong password, and deletes nothing', async () => {
    const actor = await newAccount();
    const answer = await deleteAccount({ currentPassword: 'not the password' }, { actor, now });
    expect(answer).toEqual({ ok: false, errors: { currentPassword: { code: 'password_wrong' } } });
    expectOk(await logIn({ email: actor.email, password }, later(1)));
    expect([await eventsOf(db, actor.accountId), await mailsTo(db, actor.email)]).toEqual([[], []]);
  });

  it('is refused while a registration exists', async () => {
    const { actor, applicationId, version } = await applicant();
    const manager = await newManager();
    expectOk(await approveApplication({ applicationId, version, ...check }, await context(manager, 4)));
    expect(codesOf((await deleteAccount(given, { actor, now })) as never)).toEqual(['has_registration']);
    expectOk(await logIn({ email: actor.email, password }, later(5)));
  });

  it.each([['register_manager'], ['assessor']] as const)('is refused to a %s', async (role) => {
    const actor = await newAccount({ roles: ['registrant', role] });
    expect(codesOf((await deleteAccount(given, { actor, now })) as never)).toEqual(['has_power']);
  });

  it('checks the roles and deeds that are stored now, not those of an older page', async () => {
    const actor = await newAccount({ email: newEmail('manager'), roles: ['register_manager'] });
    const { applicationId, version } = await applicant();
    expectOk(await rejectApplication({ applicationId, version, ...rejection }, await context(actor, 4)));
    const stale = { ...actor, roles: ['registrant' as const] };
    expect(codesOf((await deleteAccount(given, { actor: stale, now })) as never)).toEqual(['has_power']);
    await db.prisma.account.update({ where: { id: actor.accountId }, data: { roles: ['registrant'] } });
    expect(codesOf((await deleteAccount(given, { actor: stale, now })) as never)).toEqual(['has_worked']);
  });

  it.each<[string, (actor: AccountActor) => Promise<unknown>]>([
    ['read a dossier', async (actor) => openDossier((await inRegister()).id, { actor, ...later(20) })],
    [
      'removed somebody',
      async (actor) => {
        const { id } = await inRegister();
        const removal = { reasons: ['other' as const], explanation: 'Zo is het.', barredUntil: null };
        return expectOk(await removeRegistration({ ...(await formOf(id)), ...removal }, { actor, ...later(20) }));
      },
    ],
    [
      'shielded somebody',
      async (actor) =>
        expectOk(await shieldRegistration(await formOf((await inRegister()).id), { actor, ...later(20) })),
    ],
    [
      'corrected somebody’s data',
      async (actor) => {
        const { registrationId, version, reason } = await formOf((await inRegister()).id);
        const contact = { privateEmail: 'a@b.example', privatePhone: '0612345678' };
        const correction = { section: 'contact', contact } as const;
        return expectOk(await correctDetails({ registrationId, version, reason, correction }, { actor, ...later(20) }));
      },
    ],
  ])('is refused to whoever once %s', async (_, act) => {
    const actor = await newManager();
    await act(actor);
    await db.prisma.account.update({ where: { id: actor.accountId }, data: { roles: ['registrant'] } });
    const stale = { ...actor, roles: ['registrant' as const] };
    expect(codesOf((await deleteAccount(given, { actor: stale, now })) as never)).toEqual(['has_worked']);
  });

  it('pressed twice at once is one deletion and one goodbye', async () => {
    const actor = await confirmed(db);
    const press = () => deleteAccount(given, { actor, now: later(5).now });
    expect(await atOnceOnAccount(db, actor.accountId, () => [press(), press()])).toEqual([{ ok: true }, { ok: true }]);
    expect((await eventsOf(db, actor.accountId)).filter((event) => event === 'account_deleted')).toHaveLength(1);
    expect(await mailsTo(db, actor.email)).toEqual(['account_deleted']);
  });

  it('and a decision at the same moment: the registration keeps its login, or there is none', async () => {
    const { actor, applicationId, version } = await applicant();
    const manager = await newManager();
    const managers = await context(manager, 4);
    const [deleted, approved] = await atOnce<{ ok: boolean }>(db, applicationId, () => [
      deleteAccount(given, { actor, now: later(4).now }),
      approveApplication({ applicationId, version, ...check }, managers),
    ]);
    expect([deleted?.ok, approved?.ok].sort()).toEqual([false, true]);
    const registrations = await db.prisma.registration.count({ where: { accountId: actor.accountId } });
    expect(registrations).toBe(approved?.ok ? 1 : 0);
    expect(await db.prisma.registration.count({ where: { accountId: null } })).toBe(0);
    expect((await traces(actor.accountId, actor.email)).account).toBe(approved?.ok ? 1 : 0);
  });
});
