import pg from 'pg';
import type { AccountActor } from '@/lib/access/actor';
import { changePassword } from '@/lib/server/access/change-password';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { confirmRecoveryCodes } from '@/lib/server/access/confirm-recovery-codes';
import { confirmSecondFactor } from '@/lib/server/access/confirm-second-factor';
import { deleteAccount } from '@/lib/server/access/delete-account';
import { logIn } from '@/lib/server/access/log-in';
import { passSecondFactor } from '@/lib/server/access/pass-second-factor';
import { removeSecondFactor } from '@/lib/server/access/remove-second-factor';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { requestRecoveryCodes } from '@/lib/server/access/request-recovery-codes';
import { totpOf } from '@/lib/server/access/second-factor';
import { actorOfSession } from '@/lib/server/access/session';
import { startSecondFactor } from '@/lib/server/access/start-second-factor';
import { forgetSettings } from '@/lib/server/content/data/settings';
import { linkToken } from '@/lib/server/platform/links';
import { openSecret } from '@/lib/server/platform/sealed-secret';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, later, mailsTo, newAccount, newEmail, now, password } from '../journey';
import { codeAt, enrolled, half, loggedIn, unused } from './second-factor-journey';
import { terms } from './session-terms';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const HALF_A_DAY = 12 * 60;
const kindOf = async (sessionId: string, minutes = 0) =>
  (await actorOfSession(sessionId, later(minutes).now, terms)).kind;
/** A code that none of the three that are valid at `now` is. */
const wrongCode = (secret: string, at = now) => {
  const valid = [-30_000, 0, 30_000].map((ms) => totpOf(secret).generate({ timestamp: at.getTime() + ms }));
  return ['000000', '111111', '222222', '333333'].find((code) => !valid.includes(code)) ?? '';
};

describe('half a session', () => {
  it('ends with the fifth wrong code, and the right one then opens nothing', async () => {
    const { actor, totpSecret, codes } = await enrolled(db);
    const waiting = await half(actor);
    const give = (code: string) => passSecondFactor({ code }, { actor: waiting, now: later(1).now });
    const answers: string[][] = [];
    for (const code of ['000001', '0000000000', '000002', '000003', '000004'])
      answers.push(codesOf(await give(code === codeAt(totpSecret, 1) ? '999999' : code)));
    expect(answers).toEqual([...Array.from({ length: 4 }, () => ['code_wrong']), ['half_session_ended']]);
    expect(await kindOf(waiting.sessionId, 1)).toBe('visitor');
    expect(codesOf(await give(codeAt(totpSecret, 1)))).toEqual(['log_in_first']);
    expect(codesOf(await give(codes[0] ?? ''))).toEqual(['log_in_first']);
    expect(await unused(db, actor)).toBe(10);
  });

  it('takes five codes in all when twenty are given at once', async () => {
    const { actor, totpSecret } = await enrolled(db);
    const waiting = await half(actor);
    const code = wrongCode(totpSecret);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => passSecondFactor({ code }, { actor: waiting, now })),
    );
    const told = answers.flatMap((answer) => codesOf(answer)).toSorted();
    expect(told.filter((one) => one === 'code_wrong')).toHaveLength(4);
    expect(told.filter((one) => one === 'half_session_ended')).toHaveLength(1);
    expect(told.filter((one) => one === 'log_in_first')).toHaveLength(15);
  });

  it('becomes a whole session when its fifth and last code is right', async () => {
    const { actor, totpSecret } = await enrolled(db);
    const waiting = await half(actor);
    const give = (code: string) => passSecondFactor({ code }, { actor: waiting, now: later(1).now });
    for (let turn = 0; turn < 4; turn += 1) await give(wrongCode(totpSecret, later(1).now));
    const { session } = expectOk(await give(codeAt(totpSecret, 1)));
    expect([await kindOf(session.id, 1), await kindOf(waiting.sessionId, 1)]).toEqual(['account', 'visitor']);
  });

  it('ends when a new password is chosen', async () => {
    const { actor } = await enrolled(db);
    const theirs = await half(actor);
    await requestPasswordReset({ email: actor.email }, later(1));
    const { id } = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId: actor.accountId } });
    const token = linkToken('reset_password', id);
    expectOk((await chooseNewPassword({ token, password: 'de wilgen staan aan het water' }, later(2))) as Answer);
    expect(await kindOf(theirs.sessionId, 2)).toBe('visitor');
    expect((await logIn({ email: actor.email, password }, later(3))).ok).toBe(false);
  });
});

describe('a thief who logged in with the password alone, before there was a second factor', () => {
  it('loses the session when the owner sets one up, and gets no recovery codes with the password', async () => {
    const account = await newAccount({ email: newEmail('manager'), roles: ['register_manager'] });
    const thief = await sessionOf(account);
    const owner = await sessionOf(account);
    expectOk((await startSecondFactor({ password }, { actor: owner, now })) as Answer);
    const setup = await db.prisma.secondFactorSetup.findUniqueOrThrow({ where: { accountId: account.accountId } });
    const code = codeAt(openSecret(setup.totpSecret ?? '', account.accountId), 0);
    expectOk(await confirmSecondFactor({ setup: setup.id, code }, { actor: owner, now }));
    expect(await kindOf(thief.sessionId)).toBe('visitor');
    // And had the session lived, or been asking at that very moment:
    await db.prisma.session.update({ where: { id: thief.sessionId }, data: { endedAt: null } });
    expect(await kindOf(thief.sessionId)).toBe('half_authenticated');
    expect(codesOf((await requestRecoveryCodes({ password }, { actor: thief, now })) as never)).toEqual([
      'second_factor_first',
    ]);
    await db.prisma.secondFactorSetup.create({
      data: { id: setup.id, accountId: account.accountId, totpSecret: null, createdAt: now },
    });
    expect(codesOf(await confirmRecoveryCodes({ setup: setup.id }, { actor: thief, now }))).toEqual([
      'second_factor_first',
    ]);
    expect(await unused(db, account)).toBe(10);
  });

  async function sessionOf(account: AccountActor): Promise<AccountActor> {
    const { session } = expectOk(await logIn({ email: account.email, password }, later(0)));
    return { ...account, sessionId: session.id };
  }
});

type Answer = { ok: boolean };
type Change = (given: Awaited<ReturnType<typeof enrolled>>) => Promise<unknown>;

describe('what somebody logs in with is changed: every other session ends, and this one goes on as another', () => {
  const at = (actor: AccountActor) => ({ actor, now: later(1).now });
  const changes: [string, Change][] = [
    [
      'a new password',
      ({ actor }) => changePassword({ currentPassword: password, password: 'zeven bruggen over de rivier' }, at(actor)),
    ],
    [
      'the second factor off',
      ({ actor, totpSecret }) => removeSecondFactor({ password, code: codeAt(totpSecret, 1) }, at(actor)),
    ],
    [
      'new recovery codes',
      async ({ actor }) => {
        expectOk((await requestRecoveryCodes({ password }, at(actor))) as Answer);
        const { id } = await db.prisma.secondFactorSetup.findUniqueOrThrow({ where: { accountId: actor.accountId } });
        return confirmRecoveryCodes({ setup: id }, at(actor));
      },
    ],
  ];
  it.each(changes)('%s', async (_, change) => {
    const given = await enrolled(db);
    const waiting = await half(given.actor, 1);
    const elsewhere = await half(given.actor, 1);
    const passed = await passSecondFactor({ code: given.codes[0] ?? '' }, { actor: elsewhere, now: later(1).now });
    const { session: whole } = expectOk(passed);
    const { session } = expectOk((await change(given)) as { ok: true; session: { id: string } });
    const others = [given.actor.sessionId, waiting.sessionId, elsewhere.sessionId, whole.id];
    expect(await Promise.all(others.map((id) => kindOf(id, 2)))).toEqual(others.map(() => 'visitor'));
    expect(await kindOf(session.id, 2)).toBe('account');
    const row = await db.prisma.session.findUniqueOrThrow({ where: { id: session.id } });
    expect(row.createdAt).toEqual(now);
  });

  it.each(changes)('%s: refused in a session that ended at that moment, and nothing is changed', async (_, change) => {
    const given = await enrolled(db);
    const before = await db.prisma.account.findUniqueOrThrow({ where: { id: given.actor.accountId } });
    await db.prisma.session.updateMany({ where: { id: given.actor.sessionId }, data: { endedAt: now } });
    await change(given).then(
      (answer) => expect(codesOf(answer as never)).toEqual(['log_in_first']),
      (error) => expect(String(error)).toContain('log_in_first'),
    );
    expect(await db.prisma.account.findUniqueOrThrow({ where: { id: given.actor.accountId } })).toEqual(before);
  });
});

describe('an account’s owner', () => {
  const wrongPassword = 'niet het goede wachtwoord';
  const told = async (actor: AccountActor) =>
    (await mailsTo(db, actor.email)).filter((template) => template === 'guesses_noticed').length;
  const guess = (actor: AccountActor, minutes: number) =>
    logIn({ email: actor.email, password: wrongPassword }, later(minutes));

  it('is told of the tenth wrong password in a day, once, and of those that come after a day again', async () => {
    const actor = await newAccount();
    for (let turn = 0; turn < 9; turn += 1) await guess(actor, turn);
    expect(await told(actor)).toBe(0);
    await guess(actor, 9);
    expect(await told(actor)).toBe(1);
    expect(await eventsOf(db, actor.accountId)).toEqual(['guesses_noticed']);
    for (let turn = 0; turn < 12; turn += 1) await guess(actor, HALF_A_DAY + turn);
    expect(await told(actor)).toBe(1);
    await guess(actor, 2 * HALF_A_DAY + 15);
    expect(await told(actor)).toBe(2);
  });

  it('isn’t told of fewer than ten in any day, however many days it goes on', async () => {
    const actor = await newAccount();
    for (let turn = 0; turn < 27; turn += 1) await guess(actor, turn * 161);
    expect(await told(actor)).toBe(0);
  });

  it('is told once of ten wrong passwords at once', async () => {
    const actor = await newAccount();
    await Promise.all(Array.from({ length: 12 }, () => guess(actor, 0)));
    expect(await told(actor)).toBe(1);
  });

  it('is told when wrong passwords and codes of several half sessions make ten', async () => {
    const { actor, totpSecret } = await enrolled(db);
    const code = wrongCode(totpSecret);
    for (let turn = 0; turn < 5; turn += 1) await guess(actor, 0);
    const waiting = await half(actor);
    for (let turn = 0; turn < 4; turn += 1) await passSecondFactor({ code }, { actor: waiting, now });
    expect(await told(actor)).toBe(0);
    await passSecondFactor({ code }, { actor: await half(actor), now });
    expect(await told(actor)).toBe(1);
  });

  const given = { currentPassword: wrongPassword };
  it.each<[string, (actor: AccountActor) => Promise<unknown>]>([
    ['a new password', (actor) => changePassword({ ...given, password: 'de wilgen' }, { actor, now })],
    ['another address', (actor) => requestEmailChange({ ...given, email: newEmail() }, { actor, ...later(0) })],
    ['the end of the account', (actor) => deleteAccount(given as never, { actor, now })],
    ['a second factor', (actor) => startSecondFactor({ password: wrongPassword }, { actor, now })],
  ])('is told of wrong passwords that ask for %s', async (_, ask) => {
    const actor = await loggedIn();
    for (let turn = 0; turn < 10; turn += 1) await ask(actor);
    expect(await told(actor)).toBe(1);
  });

  it.each<[string, (actor: AccountActor, secret: string) => Promise<unknown>]>([
    ['passwords', (actor) => requestRecoveryCodes({ password: wrongPassword }, { actor, now })],
    ['codes', (actor, secret) => removeSecondFactor({ password, code: wrongCode(secret) }, { actor, now })],
  ])('is told of wrong %s in a whole session', async (_, ask) => {
    const { actor, totpSecret } = await enrolled(db);
    for (let turn = 0; turn < 10; turn += 1) await ask(actor, totpSecret);
    expect(await told(actor)).toBe(1);
  });

  it('costs as many statements as an unknown address, which leaves no row', async () => {
    const { email } = await newAccount();
    const before = await db.prisma.wrongGuess.count();
    const asked = async (typed: string) => {
      // The settings are read again every few seconds, whoever asks.
      forgetSettings();
      const query = jest.spyOn(pg.Client.prototype, 'query');
      await logIn({ email: typed, password: wrongPassword }, later(0));
      const statements = query.mock.calls
        .map(([statement]) => textOf(statement))
        .filter((text) => !/pgboss/.test(text));
      query.mockRestore();
      return statements;
    };
    await asked('eerst@gemeente.example');
    const [known, unknown] = [await asked(email), await asked('niemand@gemeente.example')];
    expect(known.length).toBeGreaterThan(4);
    expect(unknown).toEqual(known);
    expect(await db.prisma.wrongGuess.count()).toBe(before + 1);
  });
});

/** Of a query as text or with its values. */
function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : String((statement as { text?: string }).text);
}

it('a login at the same browser ends the session that the account had there, and nobody else’s', async () => {
  const [before, stranger] = [await loggedIn(), await loggedIn()];
  const waiting = await half((await enrolled(db)).actor);
  const again = { ...later(0), actor: before };
  expectOk(await logIn({ email: stranger.email, password }, again));
  expect(await kindOf(before.sessionId)).toBe('account');
  expectOk(await logIn({ email: before.email, password }, again));
  expect([await kindOf(before.sessionId), await kindOf(waiting.sessionId)]).toEqual(['visitor', 'half_authenticated']);
});
