import { Secret } from 'otpauth';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { logIn } from '@/lib/server/access/log-in';
import { logOut } from '@/lib/server/access/log-out';
import { passSecondFactor } from '@/lib/server/access/pass-second-factor';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { totpOf } from '@/lib/server/access/second-factor';
import { actorOfSession, startSession } from '@/lib/server/access/session';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkToken } from '@/lib/server/platform/links';
import { createRegistration } from '@/lib/server/registration/data/registrations';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, mailsTo, name, newAccount, newEmail, now, password, today } from '../journey';
import { terms } from './session-terms';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const kindOf = async (sessionId: string, minutes: number) =>
  (await actorOfSession(sessionId, later(minutes).now, terms)).kind;

describe('logging in', () => {
  it.each([
    ['as it was typed', (email: string) => email],
    ['in capitals', (email: string) => email.toUpperCase()],
    ['with stray spaces', (email: string) => `  ${email} `],
  ])('takes the e-mail address %s', async (_, typed) => {
    const { email, accountId } = await newAccount();
    const { session, secondFactorNeeded } = expectOk(await logIn({ email: typed(email), password }, later(0)));
    expect(session.accountId).toBe(accountId);
    expect(secondFactorNeeded).toBe(false);
    expect(await kindOf(session.id, 1)).toBe('account');
  });

  it.each(['LKLR-104233', 'lklr 104233', '104233', '104.233', '00104233', ' LKLR-0104233 '])(
    'takes the number as %s',
    async (typed) => {
      const known = await db.prisma.registration.findUnique({ where: { numberNormalised: '104233' } });
      const accountId = known?.accountId ?? (await registeredAs('LKLR-104233', '104233'));
      const { session } = expectOk(await logIn({ email: typed, password }, later(0)));
      expect(session.accountId).toBe(accountId);
    },
  );

  it.each([
    ['an unknown address', { email: 'nobody@gemeente.example', password }],
    ['an unknown number', { email: 'LKLR-999999', password }],
    ['what can be neither', { email: '%', password }],
  ])('gives no session for %s', async (_, input) => {
    expect(codesOf(await logIn(input, later(0)))).toEqual(['unknown_or_wrong_password']);
  });

  it('answers a wrong password as it answers an unknown address', async () => {
    const { email } = await newAccount();
    const wrong = await logIn({ email, password: 'not the password' }, later(0));
    expect(wrong).toEqual(await logIn({ email: 'nobody@gemeente.example', password }, later(0)));
  });

  it('lets nobody in whose account has no password yet', async () => {
    const { email, accountId } = await newAccount();
    await db.prisma.account.update({ where: { id: accountId }, data: { passwordHash: null } });
    expect((await logIn({ email, password: '' }, later(0))).ok).toBe(false);
  });
});

describe('a session', () => {
  it('ends at once when somebody logs out, and leaves their other sessions', async () => {
    const { email } = await newAccount();
    const here = expectOk(await logIn({ email, password }, later(0))).session;
    const elsewhere = expectOk(await logIn({ email, password }, later(0))).session;
    const actor = await actorOfSession(here.id, now, terms);
    if (actor.kind === 'visitor') throw new Error('not logged in');
    await logOut(actor, later(1).now);
    expect([await kindOf(here.id, 1), await kindOf(elsewhere.id, 1)]).toEqual(['visitor', 'account']);
  });

  it('ends after its hours unused, and lives on while it is used', async () => {
    const { session } = expectOk(await logIn({ email: (await newAccount()).email, password }, later(0)));
    expect(await kindOf(session.id, 12 * 60 - 1)).toBe('account');
    expect(await kindOf(session.id, 23 * 60)).toBe('account');
    expect(await kindOf(session.id, 35 * 60)).toBe('visitor');
  });

  it('of somebody with power over others ends after the shorter term', async () => {
    const { accountId } = await newAccount({ roles: ['register_manager'] });
    const session = await inTransaction((tx) => startSession(tx, { accountId, now, authenticated: true }));
    expect([await kindOf(session.id, 59), await kindOf(session.id, 119)]).toEqual(['account', 'visitor']);
  });
});

describe('the second factor', () => {
  const totpSecret = new Secret({ size: 20 }).base32;
  const codeAt = (at: Date) => totpOf(totpSecret).generate({ timestamp: at.getTime() });

  async function halfSession(email: string) {
    const { session, secondFactorNeeded } = expectOk(await logIn({ email, password }, later(0)));
    expect(secondFactorNeeded).toBe(true);
    const actor = await actorOfSession(session.id, now, terms);
    if (actor.kind !== 'half_authenticated') throw new Error(`the session is ${actor.kind}`);
    return actor;
  }
  const manager = () => newAccount({ email: newEmail('manager'), roles: ['register_manager'], totpSecret });

  it('starts a whole session and ends the half one; its code works once', async () => {
    const { email } = await manager();
    const first = await halfSession(email);
    const second = await halfSession(email);
    const { session } = expectOk(await passSecondFactor({ code: codeAt(now) }, { actor: first, now }));
    expect(await kindOf(session.id, 1)).toBe('account');
    expect(await kindOf(first.sessionId, 1)).toBe('visitor');
    expect(codesOf(await passSecondFactor({ code: codeAt(now) }, { actor: second, now }))).toEqual([
      'code_used_before',
    ]);
    expect(await kindOf(second.sessionId, 1)).toBe('half_authenticated');
    const next = later(0.5).now;
    expectOk(await passSecondFactor({ code: codeAt(next) }, { actor: second, now: next }));
  });

  it('accepts one of two logins that give the same code at once', async () => {
    const { email } = await manager();
    const actors = [await halfSession(email), await halfSession(email)];
    const answers = await Promise.all(actors.map((actor) => passSecondFactor({ code: codeAt(now) }, { actor, now })));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('accepts the code of half a minute ago, but no older one and none from before one that was used', async () => {
    const { email } = await manager();
    const [actor, other] = [await halfSession(email), await halfSession(email)];
    const ago = (minutes: number) => codeAt(later(-minutes).now);
    expect(codesOf(await passSecondFactor({ code: ago(1) }, { actor, now }))).toEqual(['code_wrong']);
    expectOk(await passSecondFactor({ code: codeAt(now) }, { actor, now }));
    expect(codesOf(await passSecondFactor({ code: ago(0.5) }, { actor: other, now }))).toEqual(['code_used_before']);
  });

  it('isn’t asked of a manager who has none yet, whose role is withheld', async () => {
    const { email } = await newAccount({ email: newEmail('manager'), roles: ['register_manager'] });
    const { session, ...answer } = expectOk(await logIn({ email, password }, later(0)));
    expect(answer).toMatchObject({ secondFactorNeeded: false, setupNeeded: true });
    expect(await actorOfSession(session.id, now, terms)).toMatchObject({
      roles: [],
      withheldRoles: ['register_manager'],
    });
  });
});

describe('a forgotten password', () => {
  async function resetFor(email: string, minutes = 0) {
    await requestPasswordReset({ email }, later(minutes));
    const { id } = await db.prisma.passwordReset.findFirstOrThrow({
      where: { account: { email } },
      orderBy: { createdAt: 'desc' },
    });
    return linkToken('reset_password', id);
  }
  const chosen = 'de wilgen staan aan het water';

  it('is replaced through the link, which ends every session and says so in a mail', async () => {
    const { email, accountId } = await newAccount();
    const session = expectOk(await logIn({ email, password }, later(0))).session;
    const token = await resetFor(email);
    expect(await chooseNewPassword({ token, password: chosen }, later(1))).toEqual({ ok: true, accountId });
    expect(await kindOf(session.id, 1)).toBe('visitor');
    expect((await logIn({ email, password }, later(2))).ok).toBe(false);
    expectOk(await logIn({ email, password: chosen }, later(2)));
    expect(await mailsTo(db, email)).toEqual(['reset_password', 'password_changed']);
  });

  it('has a link that works once and makes older ones useless', async () => {
    const { email } = await newAccount();
    const older = await resetFor(email);
    const newer = await resetFor(email, 1);
    expectOk(await chooseNewPassword({ token: newer, password: chosen }, later(2)));
    for (const token of [older, newer])
      expect(codesOf((await chooseNewPassword({ token, password }, later(3))) as never)).toEqual(['link_used']);
  });

  it('has a link that expires', async () => {
    const token = await resetFor((await newAccount()).email);
    expect(codesOf((await chooseNewPassword({ token, password: chosen }, later(120))) as never)).toEqual([
      'link_expired',
    ]);
  });

  it('isn’t replaced by a common one, and the link stays usable', async () => {
    const token = await resetFor((await newAccount()).email);
    const common = await chooseNewPassword({ token, password: 'password1234' }, later(1));
    expect(common).toEqual({ ok: false, errors: { password: { code: 'password_common' } } });
    expectOk(await chooseNewPassword({ token, password: chosen }, later(2)));
  });

  it('gives one mail for a known and for an unknown address', async () => {
    const [known, unknown] = [(await newAccount()).email, newEmail('stranger')];
    const answers = [
      await requestPasswordReset({ email: known }, later(0)),
      await requestPasswordReset({ email: unknown }, later(0)),
    ];
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect([await mailsTo(db, known), await mailsTo(db, unknown)]).toEqual([['reset_password'], ['no_account']]);
  });

  it('works once when two use the link at once', async () => {
    const token = await resetFor((await newAccount()).email);
    const answers = await Promise.all(
      [chosen, `${chosen}!`].map((typed) => chooseNewPassword({ token, password: typed }, later(1))),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

async function registeredAs(number: string, numberNormalised: string): Promise<string> {
  const { accountId } = await newAccount();
  const person = { name, privateEmail: '', privatePhone: '', appointments: [], registeredOn: today, now };
  await inTransaction((tx) =>
    createRegistration(tx, { acceptances: [], decidedById: null, ...person, accountId, number, numberNormalised }),
  );
  return accountId;
}
