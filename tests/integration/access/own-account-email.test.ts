import type { AccountActor } from '@/lib/access/actor';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { findWaitingChange } from '@/lib/server/access/data/email-changes';
import { setSecondFactor } from '@/lib/server/access/data/second-factors';
import { logIn } from '@/lib/server/access/log-in';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { actorOfSession } from '@/lib/server/access/session';
import { getSettings } from '@/lib/server/content/data/settings';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkToken } from '@/lib/server/platform/links';
import { confirmEmailChange } from '@/lib/server/registration/confirm-email-change';
import { listChanges } from '@/lib/server/registration/data/registration-details';
import { createRegistration } from '@/lib/server/registration/data/registrations';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';
import { undoEmailChange } from '@/lib/server/registration/undo-email-change';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnceOnAccount } from '../at-once';
import { codesOf, eventsOf, expectOk, later, mailsTo, name, newAccount, newEmail, password, today } from '../journey';
import { terms } from './session-terms';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const DAY = 24 * 60;
const canLogIn = async (email: string, minutes: number) => (await logIn({ email, password }, later(minutes))).ok;
const isAlive = async (id: string, minutes: number) =>
  (await actorOfSession(id, later(minutes).now, terms)).kind === 'account';

function request(actor: AccountActor, email: string, minutes = 0, currentPassword = password) {
  return requestEmailChange({ currentPassword, email }, { actor, ...later(minutes) });
}

/** The id of the newest change that an account asked for. */
async function newestChange({ accountId }: AccountActor): Promise<string> {
  const { id } = await db.prisma.emailChange.findFirstOrThrow({
    where: { accountId },
    orderBy: { createdAt: 'desc' },
  });
  return id;
}

const confirm = (id: string, minutes: number) =>
  confirmEmailChange({ token: linkToken('confirm_email', id) }, later(minutes));
const undo = (id: string, minutes: number) => undoEmailChange({ token: linkToken('undo_email', id) }, later(minutes));

/** Somebody whose address was changed and confirmed at `minutes`. */
async function changed(actor: AccountActor, email = newEmail('new'), minutes = 1) {
  expectOk(await request(actor, email, minutes));
  const id = await newestChange(actor);
  expectOk(await confirm(id, minutes));
  return { id, email };
}

describe('asking for another address', () => {
  it('changes nothing yet, mails a link to the new address, and is recorded', async () => {
    const actor = await newAccount();
    const email = newEmail('new');
    expect(await request(actor, email)).toEqual({ ok: true });
    expect([await mailsTo(db, email), await mailsTo(db, actor.email)]).toEqual([['confirm_email'], []]);
    expect([await canLogIn(actor.email, 1), await canLogIn(email, 1)]).toEqual([true, false]);
    expect(await eventsOf(db, actor.accountId)).toEqual(['email_change_requested']);
    expect(await findWaitingChange(actor.accountId, later(1).now)).toMatchObject({ newEmail: email });
  });

  it('tells the new address nothing of whose account it is', async () => {
    const actor = await newAccount({ name: 'Onno Bekend' });
    const email = newEmail('new');
    expectOk(await request(actor, email));
    const mail = await db.prisma.mail.findFirstOrThrow({ where: { toAddress: email } });
    expect([mail.accountId, JSON.stringify(mail.params)]).toEqual([null, expect.not.stringContaining('Onno')]);
  });

  it('answers and writes the same for an address that has an account, and mails that account', async () => {
    const [actor, holder] = [await newAccount(), await newAccount()];
    const typed = holder.email.toUpperCase();
    expect(await request(actor, typed)).toEqual({ ok: true });
    expect([await mailsTo(db, holder.email), await mailsTo(db, typed)]).toEqual([['email_taken'], []]);
    expect(await findWaitingChange(actor.accountId, later(1).now)).toMatchObject({ newEmail: typed });
    expect(await eventsOf(db, actor.accountId)).toEqual(['email_change_requested']);
    expect(await eventsOf(db, holder.accountId)).toEqual([]);
  });

  it.each([
    ['a wrong password', () => newEmail('new'), 'not the password', 'currentPassword', 'password_wrong'],
    ['the address that one has', (own: string) => own.toUpperCase(), password, 'email', 'email_unchanged'],
  ])('is refused with %s, and mails nobody', async (_, addressFor, typed, field, code) => {
    const actor = await newAccount();
    const email = addressFor(actor.email);
    expect(await request(actor, email, 0, typed)).toEqual({ ok: false, errors: { [field]: { code } } });
    expect([await mailsTo(db, email), await mailsTo(db, actor.email)]).toEqual([[], []]);
    expect(await findWaitingChange(actor.accountId, later(0).now)).toBeNull();
  });

  it('replaces a change that waited, whose link says so', async () => {
    const actor = await newAccount();
    expectOk(await request(actor, newEmail('first')));
    const older = await newestChange(actor);
    expectOk(await request(actor, newEmail('second'), 1));
    expect(codesOf(await confirm(older, 2))).toEqual(['link_replaced']);
    expectOk(await confirm(await newestChange(actor), 2));
  });

  it('leaves one change waiting when two windows ask at once', async () => {
    const actor = await newAccount();
    const answers = await atOnceOnAccount(db, actor.accountId, () => [
      request(actor, newEmail('one')),
      request(actor, newEmail('two')),
    ]);
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    const { accountId } = actor;
    expect(await db.prisma.emailChange.count({ where: { accountId, supersededAt: null } })).toBe(1);
  });

  it('mails no more than five addresses an hour, whether they have an account or not', async () => {
    const [actor, holder] = [await newAccount(), await newAccount()];
    for (let at = 0; at < 5; at++) expectOk(await request(actor, at % 2 ? holder.email : newEmail('new'), at));
    const email = newEmail('sixth');
    expect(codesOf((await request(actor, email, 59)) as never)).toEqual(['too_often']);
    expect(await mailsTo(db, email)).toEqual([]);
    expectOk(await request(actor, email, 61));
  });
});

describe('confirming it', () => {
  it('holds at once, without a session: the old address logs in no more and gets one mail', async () => {
    const actor = await newAccount();
    const session = expectOk(await logIn({ email: actor.email, password }, later(0))).session;
    const { email } = await changed(actor);
    expect([await canLogIn(actor.email, 2), await canLogIn(email, 2)]).toEqual([false, true]);
    expect([await mailsTo(db, actor.email), await mailsTo(db, email)]).toEqual([['email_changed'], ['confirm_email']]);
    expect(await eventsOf(db, actor.accountId)).toEqual(['email_change_requested', 'email_changed']);
    expect(await isAlive(session.id, 2)).toBe(true);
    expect(await findWaitingChange(actor.accountId, later(2).now)).toBeNull();
  });

  it('makes a link to choose a password useless that went to the old address', async () => {
    const actor = await newAccount();
    await requestPasswordReset({ email: actor.email }, later(0));
    const { id } = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId: actor.accountId } });
    await changed(actor);
    const token = linkToken('reset_password', id);
    expect(codesOf((await chooseNewPassword({ token, password }, later(2))) as never)).toEqual(['link_used']);
  });

  it('stands in the history of whoever is registered', async () => {
    const actor = await newAccount();
    const registrationId = await registered(actor);
    const { id, email } = await changed(actor);
    expectOk(await undo(id, 2));
    expect((await listChanges(registrationId)).rows).toMatchObject([
      { section: 'login', before: { email }, after: { email: actor.email }, changedByRole: 'registrant' },
      { section: 'login', before: { email: actor.email }, after: { email }, changedById: actor.accountId },
    ]);
  });

  it('is refused with a link of another purpose, a made-up one, a used one and one that ran out', async () => {
    const actor = await newAccount();
    const { id } = await changed(actor);
    expect(codesOf(await confirm(id, 2))).toEqual(['link_used']);
    const other = linkToken('undo_email', id);
    expect(codesOf(await confirmEmailChange({ token: other }, later(2)))).toEqual(['link_unknown']);
    expect(codesOf(await confirmEmailChange({ token: 'x' }, later(2)))).toEqual(['link_unknown']);
    expectOk(await request(actor, newEmail('late'), 3));
    const { confirmationLinkDays } = await getSettings(today);
    expect(codesOf(await confirm(await newestChange(actor), 3 + confirmationLinkDays * DAY))).toEqual(['link_expired']);
  });

  it('happens once when the button is pressed twice at once', async () => {
    const actor = await newAccount();
    expectOk(await request(actor, newEmail('new')));
    const id = await newestChange(actor);
    const answers = await atOnceOnAccount(db, actor.accountId, () => [confirm(id, 1), confirm(id, 1)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await mailsTo(db, actor.email)).toEqual(['email_changed']);
  });

  it('gives the address to one of two accounts that confirm it, and tells the other', async () => {
    const [first, second] = [await newAccount(), await newAccount()];
    const email = newEmail('wanted');
    for (const actor of [first, second]) expectOk(await request(actor, email));
    const ids = [await newestChange(first), await newestChange(second)];
    const answers = await Promise.all(ids.map((id) => confirm(id, 1)));
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['address_taken']);
    const loser = answers[0]?.ok ? second : first;
    expect(await canLogIn(loser.email, 2)).toBe(true);
    expect(await mailsTo(db, loser.email)).toEqual([]);
    expect(await eventsOf(db, loser.accountId)).toEqual(['email_change_requested']);
  });
});

describe('undoing it from the old address', () => {
  it('puts it back, ends every session and link, is recorded, and mailed to the address that lost it', async () => {
    const actor = await newAccount();
    const { id, email } = await changed(actor);
    const session = expectOk(await logIn({ email, password }, later(2))).session;
    await requestPasswordReset({ email }, later(2));
    const reset = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId: actor.accountId } });
    expect(await undo(id, 3)).toEqual({ ok: true });
    expect([await canLogIn(actor.email, 4), await canLogIn(email, 4)]).toEqual([true, false]);
    expect(await isAlive(session.id, 4)).toBe(false);
    const token = linkToken('reset_password', reset.id);
    expect(codesOf((await chooseNewPassword({ token, password }, later(4))) as never)).toEqual(['link_used']);
    expect((await eventsOf(db, actor.accountId)).at(-1)).toBe('email_change_undone');
    expect((await mailsTo(db, email)).at(-1)).toBe('email_change_undone');
  });

  it('undoes a second change too, whose own link is used up then', async () => {
    const actor = await newAccount();
    const first = await changed(actor, newEmail('taken'), 1);
    const second = await changed({ ...actor, email: first.email }, newEmail('taken'), 2);
    expectOk(await request({ ...actor, email: second.email }, newEmail('third'), 3));
    const waiting = await newestChange(actor);
    expectOk(await undo(first.id, 4));
    expect((await findAccountByEmail(actor.email))?.id).toBe(actor.accountId);
    expect(codesOf(await undo(second.id, 5))).toEqual(['link_used']);
    expect(codesOf(await confirm(waiting, 5))).toEqual(['link_replaced']);
    expect((await mailsTo(db, second.email)).at(-1)).toBe('email_change_undone');
  });

  it('of a second change alone leaves the first one undoable', async () => {
    const actor = await newAccount();
    const first = await changed(actor, newEmail('mine'), 1);
    const second = await changed({ ...actor, email: first.email }, newEmail('taken'), 2);
    expectOk(await undo(second.id, 3));
    expect((await findAccountByEmail(first.email))?.id).toBe(actor.accountId);
    expectOk(await undo(first.id, 4));
    expect((await findAccountByEmail(actor.email))?.id).toBe(actor.accountId);
  });

  it('is refused before it was confirmed, after its days, twice, and with another link', async () => {
    const actor = await newAccount();
    expectOk(await request(actor, newEmail('new')));
    expect(codesOf(await undo(await newestChange(actor), 1))).toEqual(['link_unknown']);
    const { id } = await changed(actor);
    const { emailUndoDays } = await getSettings(today);
    expect(codesOf(await undo(id, 1 + emailUndoDays * DAY))).toEqual(['link_expired']);
    const confirmToken = linkToken('confirm_email', id);
    expect(codesOf(await undoEmailChange({ token: confirmToken }, later(2)))).toEqual(['link_unknown']);
    expectOk(await undo(id, emailUndoDays * DAY));
    expect(codesOf(await undo(id, emailUndoDays * DAY))).toEqual(['link_used']);
  });

  it.each([
    ['that was switched on since the change was asked for', 2, false],
    ['of before', -1, true],
  ] as const)('takes a second factor %s: %s', async (_, minutes, stays) => {
    const actor = await newAccount();
    const { accountId } = actor;
    const enrol = () =>
      inTransaction((tx) => setSecondFactor(tx, accountId, { totpSecret: 'x', step: 0, now: later(minutes).now }));
    if (stays) expect(await enrol()).toBe(true);
    const { id } = await changed(actor);
    if (!stays) expect(await enrol()).toBe(true);
    await db.prisma.recoveryCode.create({ data: { accountId, codeHash: 'x', createdAt: later(minutes).now } });
    expectOk(await undo(id, 3));
    const { secondFactorNeeded } = expectOk(await logIn({ email: actor.email, password }, later(4)));
    expect(secondFactorNeeded).toBe(stays);
    expect(await db.prisma.recoveryCode.count({ where: { accountId } })).toBe(stays ? 1 : 0);
    expect((await mailsTo(db, actor.email)).includes('second_factor_off')).toBe(!stays);
    expect((await eventsOf(db, accountId)).includes('second_factor_removed')).toBe(!stays);
  });

  it('happens once when the button is pressed twice at once', async () => {
    const actor = await newAccount();
    const { id, email } = await changed(actor);
    const answers = await atOnceOnAccount(db, actor.accountId, () => [undo(id, 2), undo(id, 2)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await mailsTo(db, email)).filter((template) => template === 'email_change_undone')).toHaveLength(1);
  });

  it('is refused when somebody else has the old address by now', async () => {
    const actor = await newAccount();
    const { id, email } = await changed(actor);
    await newAccount({ email: actor.email });
    expect(codesOf(await undo(id, 2))).toEqual(['address_taken']);
    expect((await findAccountByEmail(email))?.id).toBe(actor.accountId);
  });
});

function registered({ accountId }: AccountActor): Promise<string> {
  const person = { name, privateEmail: '', privatePhone: '', appointments: [], acceptances: [] };
  const given = { registeredOn: today, now: later(0).now, decidedById: null };
  return inTransaction((tx) =>
    createRegistration(tx, { ...person, ...given, accountId, number: 'LKLR-104299', numberNormalised: '104299' }),
  );
}
