import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { actorOfSession } from '@/lib/server/access/session';
import { confirmAccount, findConfirmable } from '@/lib/server/application/confirm-account';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { signUp } from '@/lib/server/application/sign-up';
import { linkToken } from '@/lib/server/platform/links';
import { terms } from '@/tests/integration/access/session-terms';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, later, mailsTo, newAccount, newEmail, password, signUpFor } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const DAY = 24 * 60;

describe('signing up', () => {
  it('mails a link and makes no account yet', async () => {
    const email = newEmail();
    await signUpFor(db, email);
    expect(await mailsTo(db, email)).toEqual(['confirm_account']);
    expect(await findAccountByEmail(email)).toBeNull();
  });

  it.each([
    ['a new address', async () => newEmail(), 'confirm_account'],
    [
      'an address that waits for its confirmation',
      async () => {
        const email = newEmail();
        await signUpFor(db, email);
        await db.pool.query('DELETE FROM mail WHERE to_address = $1', [email]);
        return email;
      },
      'confirm_account',
    ],
    ['an address with an account', async () => (await newAccount()).email, 'account_exists'],
  ])('answers the same and writes one mail for %s', async (_, prepare, template) => {
    const email = await prepare();
    const answer = await signUp({ email, password, name: 'Kees Vos' }, later(5));
    expect(answer).toEqual({ ok: true });
    expect(await mailsTo(db, email)).toEqual([template]);
  });

  it('knows an address in other capitals, and writes to the address as its account has it', async () => {
    const { email } = await newAccount();
    expectOk(await signUp({ email: ` ${email.toUpperCase()}`, password, name: 'Kees Vos' }, later(5)));
    expect(await mailsTo(db, email)).toEqual(['account_exists']);
  });

  it('refuses a common password before anything is written', async () => {
    const email = newEmail();
    const answer = await signUp({ email, password: 'password1234', name: 'Kees Vos' }, later(0));
    expect(answer).toEqual({ ok: false, errors: { password: { code: 'password_common' } } });
    expect(await mailsTo(db, email)).toEqual([]);
  });

  it('leaves one waiting sign-up when the same address comes twice at once', async () => {
    const email = newEmail();
    const asked = { email, password, name: 'Kees Vos' };
    await Promise.all([signUp(asked, later(0)), signUp(asked, later(0)), signUp(asked, later(0))]);
    expect(await db.prisma.signUp.count({ where: { emailNormalised: email, supersededAt: null } })).toBe(1);
    expect(await mailsTo(db, email)).toEqual(['confirm_account', 'confirm_account', 'confirm_account']);
  });
});

describe('confirming', () => {
  it('makes the account, a draft with the name split and a session, and records it', async () => {
    const email = newEmail();
    const { token } = await signUpFor(db, email, { name: 'Anne-Fleur van den Berg' });
    const { session } = expectOk(await confirmAccount({ token, password }, later(1)));
    const actor = await actorOfSession(session.id, later(2).now, terms);
    expect(actor).toMatchObject({ kind: 'account', email, roles: ['registrant'] });
    const draft = await findOwnApplication(session.accountId);
    expect(draft).toMatchObject({ state: 'draft', nameSaved: false, privateEmail: email });
    expect(draft?.name).toMatchObject({ birthPrefix: 'van den', birthSurname: 'Berg' });
    expect(await eventsOf(db, session.accountId)).toEqual(['account_confirmed']);
  });

  it('asks for the password that was chosen, and may be tried again', async () => {
    const { token } = await signUpFor(db, newEmail());
    const wrong = await confirmAccount({ token, password: 'somebody else chose this' }, later(1));
    expect(wrong).toEqual({ ok: false, errors: { password: { code: 'password_not_the_chosen_one' } } });
    expectOk(await confirmAccount({ token, password }, later(2)));
  });

  it('holds the newest sign-up alone: the older link says that it was replaced', async () => {
    const email = newEmail();
    const older = await signUpFor(db, email, { password: 'de oude keuze van gisteren' });
    const newer = await signUpFor(db, email, {}, 1);
    const answer = await confirmAccount({ token: older.token, password: 'de oude keuze van gisteren' }, later(2));
    expect(codesOf(answer)).toEqual(['link_replaced']);
    expectOk(await confirmAccount({ token: newer.token, password }, later(3)));
  });

  it('works once', async () => {
    const { token } = await signUpFor(db, newEmail());
    expectOk(await confirmAccount({ token, password }, later(1)));
    expect(codesOf(await confirmAccount({ token, password }, later(2)))).toEqual(['link_used']);
  });

  it('works until its last minute and no longer', async () => {
    const { token } = await signUpFor(db, newEmail());
    expect((await findConfirmable(token, later(7 * DAY - 1).now)).ok).toBe(true);
    expect(codesOf(await confirmAccount({ token, password }, later(7 * DAY)))).toEqual(['link_expired']);
  });

  it.each([
    ['nonsense', () => 'nonsense'],
    ['nothing', () => ''],
    ['a link made for another purpose', (id: string) => linkToken('reset_password', id)],
    [
      'a link with one letter changed',
      (id: string) => linkToken('confirm_account', id).replace(/^./, (start) => (start === 'A' ? 'B' : 'A')),
    ],
  ])('knows no %s', async (_, tokenOf) => {
    const { id } = await signUpFor(db, newEmail());
    expect(codesOf(await confirmAccount({ token: tokenOf(id), password }, later(1)))).toEqual(['link_unknown']);
  });

  it('makes one account when the button is pressed twice at once', async () => {
    const email = newEmail();
    const { token } = await signUpFor(db, email);
    const answers = await Promise.all([1, 2, 3].map(() => confirmAccount({ token, password }, later(1))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok).map((answer) => codesOf(answer as never))).toEqual([
      ['link_used'],
      ['link_used'],
    ]);
    expect(await db.prisma.account.count({ where: { emailNormalised: email } })).toBe(1);
  });
});
