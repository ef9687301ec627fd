import { hash, verify } from '@node-rs/argon2';
import type { AccountActor } from '@/lib/access/actor';
import { changePassword } from '@/lib/server/access/change-password';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { logIn } from '@/lib/server/access/log-in';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { actorOfSession } from '@/lib/server/access/session';
import { signUp } from '@/lib/server/application/sign-up';
import { linkToken } from '@/lib/server/platform/links';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, newAccount, newEmail, now, password, signUpFor } from '../journey';
import { terms } from './session-terms';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual('@node-rs/argon2');
  return { ...real, hash: jest.fn(real.hash), verify: jest.fn(real.verify) };
});

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  // The hash that stands in for nobody's is made once.
  await logIn({ email: newEmail('nobody'), password }, later(0));
});
afterAll(() => db.close());
beforeEach(() => jest.clearAllMocks());

const mocked = { hash: jest.mocked(hash), verify: jest.mocked(verify) };

/** What a use-case answers and how much work it does: what somebody outside could tell people apart by. */
async function workOf(act: () => Promise<unknown>) {
  jest.clearAllMocks();
  const answer = await act();
  return { answer, hashed: mocked.hash.mock.calls.length, verified: mocked.verify.mock.calls.length };
}

async function withoutPassword() {
  const { email, accountId } = await newAccount();
  await db.prisma.account.update({ where: { id: accountId }, data: { passwordHash: null } });
  return email;
}

describe('nobody learns who has an account by the work that is done', () => {
  it.each<[string, () => Promise<string>]>([
    ['a known address', async () => (await newAccount()).email],
    ['an unknown address', async () => newEmail('nobody')],
    ['an account without a password', withoutPassword],
    ['an unknown number', async () => 'LKLR-999999'],
    ['what can be neither', async () => '%'],
  ])('in logging in with a wrong password: %s', async (_, prepare) => {
    const email = await prepare();
    const answer = { ok: false, reasons: [{ code: 'unknown_or_wrong_password' }] };
    expect(await workOf(() => logIn({ email, password: 'not the password' }, later(0)))).toEqual({
      answer,
      hashed: 0,
      verified: 1,
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['a known address', async () => (await newAccount()).email],
    ['a new address', async () => newEmail('new')],
    [
      'an address that waits for its confirmation',
      async () => {
        const email = newEmail('waiting');
        await signUpFor(db, email);
        return email;
      },
    ],
  ])('in signing up: %s', async (_, prepare) => {
    const email = await prepare();
    const work = await workOf(() => signUp({ email, password, name: 'Kees Vos' }, later(5)));
    expect(work).toEqual({ answer: { ok: true }, hashed: 1, verified: 0 });
  });

  it.each<[string, () => Promise<string>]>([
    ['a known address', async () => (await newAccount()).email],
    ['an unknown address', async () => newEmail('nobody')],
    ['an account without a password', withoutPassword],
  ])('in forgetting a password: %s', async (_, prepare) => {
    const email = await prepare();
    const work = await workOf(() => requestPasswordReset({ email }, later(0)));
    expect(work).toEqual({ answer: { ok: true }, hashed: 0, verified: 0 });
  });
});

describe('what happens between the check of a password and the session', () => {
  const chosen = 'de wilgen staan aan het water';

  /** Lets somebody log in, and does something else once the password was found right. */
  async function logInAround(email: string, meanwhile: () => Promise<unknown>) {
    const real = mocked.verify.getMockImplementation();
    mocked.verify.mockImplementationOnce(async (...given) => {
      const isRight = (await real?.(...given)) ?? false;
      await meanwhile();
      return isRight;
    });
    return logIn({ email, password }, later(1));
  }

  it.each<[string, (actor: AccountActor) => Promise<unknown>]>([
    ['changed', (actor) => changePassword({ currentPassword: password, password: chosen }, { actor, now })],
    [
      'chosen through a link',
      async ({ email, accountId }) => {
        await requestPasswordReset({ email }, later(0));
        const { id } = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId } });
        return chooseNewPassword({ token: linkToken('reset_password', id), password: chosen }, later(1));
      },
    ],
  ])('a password that is %s ends the try with the old one', async (_, choose) => {
    const account = await newAccount();
    const { session } = expectOk(await logIn({ email: account.email, password }, later(0)));
    const actor = { ...account, sessionId: session.id };
    const answer = await logInAround(actor.email, () => choose(actor));
    expect(codesOf(answer)).toEqual(['unknown_or_wrong_password']);
    expect(await db.prisma.session.count({ where: { accountId: actor.accountId, createdAt: later(1).now } })).toBe(0);
    expectOk(await logIn({ email: actor.email, password: chosen }, later(2)));
  });

  it('a second factor that is switched on meanwhile is asked for', async () => {
    const { email, accountId } = await newAccount();
    const enrol = () =>
      db.prisma.account.update({ where: { id: accountId }, data: { totpSecret: 'ABCDEFGHIJKLMNOP' } });
    const { session, secondFactorNeeded } = expectOk(await logInAround(email, enrol));
    expect(secondFactorNeeded).toBe(true);
    expect((await actorOfSession(session.id, later(1).now, terms)).kind).toBe('half_authenticated');
  });

  it('another change of the account keeps nobody out', async () => {
    const { email, accountId } = await newAccount();
    const rename = () => db.prisma.account.update({ where: { id: accountId }, data: { name: 'Anders' } });
    expectOk(await logInAround(email, rename));
  });
});
