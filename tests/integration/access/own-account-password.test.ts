import type { AccountActor } from '@/lib/access/actor';
import { changePassword } from '@/lib/server/access/change-password';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { logIn } from '@/lib/server/access/log-in';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { actorOfSession } from '@/lib/server/access/session';
import { linkToken } from '@/lib/server/platform/links';
import { confirmEmailChange } from '@/lib/server/registration/confirm-email-change';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnceOnAccount } from '../at-once';
import { codesOf, eventsOf, expectOk, later, mailsTo, newAccount, newEmail, now, password } from '../journey';
import { terms } from './session-terms';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const chosen = 'de wilgen staan aan het water';

type Accepted = { ok: true; session: { id: string } };

/** Somebody with two sessions: the one in which they ask, and another. */
async function loggedInTwice() {
  const account = await newAccount();
  const here = expectOk(await logIn({ email: account.email, password }, later(0))).session;
  const elsewhere = expectOk(await logIn({ email: account.email, password }, later(0))).session;
  const actor: AccountActor = { ...account, sessionId: here.id };
  return { actor, here, elsewhere };
}

const isAlive = async ({ id }: { id: string }) => (await actorOfSession(id, later(3).now, terms)).kind === 'account';

describe('changing one’s password', () => {
  it('ends every session, starts a new one here, is recorded, and mailed once', async () => {
    const { actor, here, elsewhere } = await loggedInTwice();
    const bystander = await loggedInTwice();
    const given = { currentPassword: password, password: chosen };
    const { session } = expectOk((await changePassword(given, { actor, now: later(2).now })) as Accepted);
    expect([await isAlive(session), await isAlive(elsewhere), await isAlive(bystander.here)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await isAlive(here)).toBe(false);
    expect((await logIn({ email: actor.email, password }, later(3))).ok).toBe(false);
    expectOk(await logIn({ email: actor.email, password: chosen }, later(3)));
    expect(await eventsOf(db, actor.accountId)).toEqual(['password_changed']);
    expect(await mailsTo(db, actor.email)).toEqual(['password_changed']);
  });

  it('makes every link for a forgotten password useless', async () => {
    const { actor } = await loggedInTwice();
    await requestPasswordReset({ email: actor.email }, later(1));
    const { id } = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId: actor.accountId } });
    expectOk(await changePassword({ currentPassword: password, password: chosen }, { actor, now: later(2).now }));
    const token = linkToken('reset_password', id);
    expect(codesOf((await chooseNewPassword({ token, password }, later(3))) as never)).toEqual(['link_used']);
  });

  it.each<[string, (actor: AccountActor) => Promise<object>]>([
    [
      'after the old one',
      (actor) => changePassword({ currentPassword: password, password: chosen }, { actor, now: later(2).now }),
    ],
    [
      'through a mailed link',
      async (actor) => {
        await requestPasswordReset({ email: actor.email }, later(1));
        const { id } = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId: actor.accountId } });
        return chooseNewPassword({ token: linkToken('reset_password', id), password: chosen }, later(2));
      },
    ],
  ])('%s ends a change of address that a thief asked for', async (_, choose) => {
    const { actor } = await loggedInTwice();
    const theirs = { currentPassword: password, email: newEmail('dief') };
    expectOk((await requestEmailChange(theirs, { actor, ...later(0) })) as { ok: boolean });
    const { id } = await db.prisma.emailChange.findFirstOrThrow({ where: { accountId: actor.accountId } });
    expectOk((await choose(actor)) as { ok: boolean });
    const answer = await confirmEmailChange({ token: linkToken('confirm_email', id) }, later(3));
    expect(codesOf(answer)).toEqual(['link_replaced']);
    expectOk(await logIn({ email: actor.email, password: chosen }, later(4)));
  });

  it('through a mailed link is recorded in the role with the most power too', async () => {
    const { accountId, email } = await newAccount({ roles: ['registrant', 'register_manager'] });
    await requestPasswordReset({ email }, later(1));
    const { id } = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId } });
    expectOk(
      (await chooseNewPassword({ token: linkToken('reset_password', id), password: chosen }, later(2))) as never,
    );
    const { actorRole } = await db.prisma.auditEvent.findFirstOrThrow({ where: { subjectId: accountId } });
    expect(actorRole).toBe('register_manager');
  });

  it.each([
    ['a wrong old one', { currentPassword: 'not the password', password: chosen }, 'currentPassword', 'password_wrong'],
    [
      'a wrong old one before anything is said of the new one',
      { currentPassword: 'not the password', password: 'password1234' },
      'currentPassword',
      'password_wrong',
    ],
    ['a common one', { currentPassword: password, password: 'password1234' }, 'password', 'password_common'],
    ['the one that one has', { currentPassword: password, password }, 'password', 'password_unchanged'],
  ])('is refused with %s, and changes nothing', async (_, given, field, code) => {
    const { actor, elsewhere } = await loggedInTwice();
    expect(await changePassword(given, { actor, now })).toEqual({ ok: false, errors: { [field]: { code } } });
    expectOk(await logIn({ email: actor.email, password }, later(3)));
    expect(await isAlive(elsewhere)).toBe(true);
    expect(await eventsOf(db, actor.accountId)).toEqual([]);
    expect(await mailsTo(db, actor.email)).toEqual([]);
  });

  it('happens once when two windows do it at once, and the second is told', async () => {
    const { actor } = await loggedInTwice();
    const answers = await atOnceOnAccount(db, actor.accountId, () =>
      [chosen, `${chosen}!`].map((typed, at) =>
        changePassword({ currentPassword: password, password: typed }, { actor, now: later(at).now }),
      ),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['changed_meanwhile']);
    expect(await mailsTo(db, actor.email)).toEqual(['password_changed']);
  });

  it('is recorded in the role with the most power', async () => {
    const account = await newAccount({ roles: ['registrant', 'register_manager'] });
    const { session } = expectOk(await logIn({ email: account.email, password }, later(0)));
    const actor = { ...account, sessionId: session.id };
    expectOk(await changePassword({ currentPassword: password, password: chosen }, { actor, now }));
    const { actorRole } = await db.prisma.auditEvent.findFirstOrThrow({ where: { subjectId: actor.accountId } });
    expect(actorRole).toBe('register_manager');
  });
});
