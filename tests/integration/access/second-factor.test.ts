import { type AccountActor, allRoles } from '@/lib/access/actor';
import { confirmSecondFactor } from '@/lib/server/access/confirm-second-factor';
import { logIn } from '@/lib/server/access/log-in';
import { passSecondFactor } from '@/lib/server/access/pass-second-factor';
import { removeSecondFactor } from '@/lib/server/access/remove-second-factor';
import { newTotpSecret, recoveryCodesOf } from '@/lib/server/access/second-factor';
import { actorOfSession, startSession } from '@/lib/server/access/session';
import { startSecondFactor } from '@/lib/server/access/start-second-factor';
import { inTransaction } from '@/lib/server/platform/db/database';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnceOnAccount } from '../at-once';
import { codesOf, expectOk, later, mailsTo, newAccount, newEmail, now, password } from '../journey';
import { begun, codeAt, enrolled, eventsOf, half, loggedIn, unused, wrong } from './second-factor-journey';
import { terms } from './session-terms';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

describe('setting up a second factor', () => {
  it('asks for the password, then for a code, and holds from then on', async () => {
    const actor = await loggedIn();
    expect(await startSecondFactor({ password: 'not the password' }, { actor, now })).toEqual(wrong);
    const { id, totpSecret } = await begun(db, actor);
    expect((await logIn({ email: actor.email, password }, later(0))).ok).toBe(true);
    expectOk(await confirmSecondFactor({ setup: id, code: codeAt(totpSecret, 0) }, { actor, now }));
    expect(await eventsOf(db, actor)).toEqual(['second_factor_enrolled']);
    expect(await mailsTo(db, actor.email)).toEqual(['second_factor_on']);
    expect(await unused(db, actor)).toBe(10);
    await half(actor);
  });

  it('stores no recovery code readably, and deletes the setup', async () => {
    const { actor, codes } = await enrolled(db);
    const stored = JSON.stringify(await db.prisma.recoveryCode.findMany({ where: { accountId: actor.accountId } }));
    for (const code of codes) expect(stored).not.toContain(code);
    expect(new Set(codes).size).toBe(10);
    expect(await db.prisma.secondFactorSetup.count({ where: { accountId: actor.accountId } })).toBe(0);
  });

  it('shows the same codes again as long as it is the same setup', async () => {
    const { id } = await begun(db, await loggedIn());
    const other = await begun(db, await loggedIn());
    expect(recoveryCodesOf(id)).toEqual(recoveryCodesOf(id));
    expect(recoveryCodesOf(id)).not.toEqual(recoveryCodesOf(other.id));
  });

  it('refuses a wrong code, an older one, and a setup that is too old', async () => {
    const actor = await loggedIn();
    const { id, totpSecret } = await begun(db, actor);
    const confirm = (code: string, minutes = 0) =>
      confirmSecondFactor({ setup: id, code }, { actor, now: later(minutes).now });
    expect(codesOf(await confirm(codeAt(newTotpSecret(), 0)))).toEqual(['code_wrong']);
    expect(codesOf(await confirm(codeAt(totpSecret, -2)))).toEqual(['code_wrong']);
    expect(codesOf(await confirm(codeAt(totpSecret, 60), 60))).toEqual(['setup_gone']);
    expect(await unused(db, actor)).toBe(0);
  });

  it('refuses a setup that was begun anew in another window, and somebody else’s', async () => {
    const actor = await loggedIn();
    const first = await begun(db, actor);
    const second = await begun(db, actor);
    const stranger = await loggedIn();
    const theirs = await begun(db, stranger);
    for (const { id, totpSecret } of [first, theirs])
      expect(codesOf(await confirmSecondFactor({ setup: id, code: codeAt(totpSecret, 0) }, { actor, now }))).toEqual([
        'setup_gone',
      ]);
    expectOk(await confirmSecondFactor({ setup: second.id, code: codeAt(second.totpSecret, 0) }, { actor, now }));
  });

  it('is done once when it is confirmed twice at once', async () => {
    const actor = await loggedIn();
    const { id, totpSecret } = await begun(db, actor);
    const confirm = () => confirmSecondFactor({ setup: id, code: codeAt(totpSecret, 0) }, { actor, now });
    const answers = await Promise.all([confirm(), confirm()]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await eventsOf(db, actor)).toEqual(['second_factor_enrolled']);
    expect(await unused(db, actor)).toBe(10);
  });

  it('can’t begin where there is one', async () => {
    const { actor } = await enrolled(db);
    expect(codesOf((await startSecondFactor({ password }, { actor, now })) as never)).toEqual(['second_factor_on']);
  });

  it('doesn’t let the code that confirmed it log somebody in', async () => {
    const { actor, totpSecret } = await enrolled(db);
    const waiting = await half(actor);
    const replayed = await passSecondFactor({ code: codeAt(totpSecret, 0) }, { actor: waiting, now });
    expect(codesOf(replayed)).toEqual(['code_used_before']);
  });
});

describe('roles with power over others', () => {
  it('are withheld until the second factor is set up, and then hold in the session in which it was given alone', async () => {
    const actor = await loggedIn({ roles: ['registrant', 'register_manager'] });
    const elsewhere = expectOk(await logIn({ email: actor.email, password }, later(0))).session;
    expect(actor).toMatchObject({ roles: ['registrant'], withheldRoles: ['register_manager'] });
    const { id, totpSecret } = await begun(db, actor);
    const { session: here } = expectOk(
      await confirmSecondFactor({ setup: id, code: codeAt(totpSecret, 0) }, { actor, now }),
    );
    const rolesIn = async (sessionId: string) => {
      const found = await actorOfSession(sessionId, now, terms);
      return found.kind === 'account' ? [found.roles, found.withheldRoles] : found.kind;
    };
    expect(await rolesIn(here.id)).toEqual([['registrant', 'register_manager'], []]);
    expect([await rolesIn(actor.sessionId), await rolesIn(elsewhere.id)]).toEqual(['visitor', 'visitor']);

    const waiting = await half(actor);
    expect(await rolesIn(waiting.sessionId)).toBe('half_authenticated');
    const next = later(0.5).now;
    const given = await passSecondFactor({ code: codeAt(totpSecret, 0.5) }, { actor: waiting, now: next });
    expect(await rolesIn(expectOk(given).session.id)).toEqual([['registrant', 'register_manager'], []]);
  });

  it('hold or are gone from the next request on when they are given or revoked', async () => {
    const { actor } = await enrolled(db);
    const plain = await loggedIn();
    const rolesOf = async ({ sessionId }: AccountActor) => {
      const found = await actorOfSession(sessionId, now, terms);
      return found.kind === 'account' ? { roles: found.roles, all: allRoles(found) } : found.kind;
    };
    const give = ({ accountId }: AccountActor, roles: ('registrant' | 'assessor')[]) =>
      db.prisma.account.update({ where: { id: accountId }, data: { roles } });
    for (const { accountId } of [actor, plain]) await give({ accountId } as AccountActor, ['registrant', 'assessor']);
    const both = ['registrant', 'assessor'];
    // Enrolled in this session: it has a second factor, so the role holds at once.
    expect(await rolesOf(actor)).toEqual({ roles: both, all: both });
    expect(await rolesOf(plain)).toEqual({ roles: ['registrant'], all: both });
    await give(actor, ['registrant']);
    expect(await rolesOf(actor)).toEqual({ roles: ['registrant'], all: ['registrant'] });
  });
});

describe('switching it off', () => {
  const off = (actor: AccountActor, code: string, given = password) =>
    removeSecondFactor({ password: given, code }, { actor, now: later(1).now });

  it.each([
    ['with the code of the app', (secret: string, _codes: string[]) => [codeAt(secret, 1), codeAt(secret, 1)]],
    ['with two recovery codes', (_secret: string, codes: string[]) => codes.slice(0, 2)],
  ])('twice at once, %s, is done once and told once', async (_, codesFor) => {
    const { actor, totpSecret, codes } = await enrolled(db);
    const [one = '', other = ''] = codesFor(totpSecret, codes);
    const answers = await atOnceOnAccount(db, actor.accountId, () => [off(actor, one), off(actor, other)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && codesOf(answer as never).length === 1)).toHaveLength(1);
    expect(await eventsOf(db, actor)).toEqual(['second_factor_enrolled', 'second_factor_removed']);
    expect(await mailsTo(db, actor.email)).toEqual(['second_factor_on', 'second_factor_off']);
  });

  it('takes the password and a code, and leaves nothing behind', async () => {
    const { actor, totpSecret } = await enrolled(db);
    expect(await off(actor, codeAt(totpSecret, 1), 'not the password')).toEqual(wrong);
    expect(codesOf((await off(actor, codeAt(totpSecret, 0))) as never)).toEqual(['code_wrong']);
    expect(codesOf((await off(actor, '0000000000')) as never)).toEqual(['code_wrong']);
    expectOk((await off(actor, codeAt(totpSecret, 1))) as { ok: boolean });
    expect(await eventsOf(db, actor)).toEqual(['second_factor_enrolled', 'second_factor_removed']);
    expect(await mailsTo(db, actor.email)).toEqual(['second_factor_on', 'second_factor_off']);
    expect(await db.prisma.recoveryCode.count({ where: { accountId: actor.accountId } })).toBe(0);
    expect(expectOk(await logIn({ email: actor.email, password }, later(2))).secondFactorNeeded).toBe(false);
    expect(codesOf((await off(actor, codeAt(totpSecret, 1))) as never)).toEqual(['second_factor_off']);
  });

  it('takes a recovery code too, for whoever lost the phone', async () => {
    const { actor, codes } = await enrolled(db);
    expectOk((await off(actor, codes[0] ?? '')) as { ok: boolean });
  });

  it('isn’t for whoever has power over others, nor for whoever was given it just now', async () => {
    const { actor, totpSecret } = await enrolled(db, { email: newEmail('manager'), roles: ['register_manager'] });
    expect(codesOf((await off(actor, codeAt(totpSecret, 1))) as never)).toEqual(['second_factor_compulsory']);
    const later = await enrolled(db);
    await db.prisma.account.update({ where: { id: later.actor.accountId }, data: { roles: ['assessor'] } });
    expect(codesOf((await off(later.actor, codeAt(later.totpSecret, 1))) as never)).toEqual([
      'second_factor_compulsory',
    ]);
  });

  it('withholds a role that is given afterwards in every session from before', async () => {
    const { actor, totpSecret } = await enrolled(db);
    const answer = await off(actor, codeAt(totpSecret, 1));
    if (!answer.ok) throw new Error('not switched off');
    await db.prisma.account.update({ where: { id: actor.accountId }, data: { roles: ['register_manager'] } });
    expect(await actorOfSession(answer.session.id, now, terms)).toMatchObject({
      roles: [],
      withheldRoles: ['register_manager'],
    });
  });
});

it('a session that started without a code has no second factor', async () => {
  const { accountId } = await newAccount({ roles: ['assessor'] });
  const { id } = await inTransaction((tx) => startSession(tx, { accountId, now, authenticated: true }));
  expect(await actorOfSession(id, now, terms)).toMatchObject({ roles: [], withheldRoles: ['assessor'] });
});
