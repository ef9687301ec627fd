import type { AccountActor } from '@/lib/access/actor';
import { confirmRecoveryCodes } from '@/lib/server/access/confirm-recovery-codes';
import { passSecondFactor } from '@/lib/server/access/pass-second-factor';
import { requestRecoveryCodes } from '@/lib/server/access/request-recovery-codes';
import { recoveryCodeHash, recoveryCodesOf } from '@/lib/server/access/second-factor';
import { actorOfSession } from '@/lib/server/access/session';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, mailsTo, now, password } from '../journey';
import { begun, enrolled, eventsOf, half, loggedIn, unused, wrong } from './second-factor-journey';
import { terms } from './session-terms';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

describe('a recovery code', () => {
  it('logs in once, and the mail says how many are left', async () => {
    const { actor, codes } = await enrolled(db);
    const [first = ''] = codes;
    const waiting = await half(actor);
    const { session } = expectOk(await passSecondFactor({ code: first }, { actor: waiting, now }));
    expect((await actorOfSession(session.id, now, terms)).kind).toBe('account');
    const again = await half(actor);
    expect(codesOf(await passSecondFactor({ code: first }, { actor: again, now }))).toEqual(['code_used_before']);
    expect((await actorOfSession(again.sessionId, now, terms)).kind).toBe('half_authenticated');
    expect(await mailsTo(db, actor.email)).toEqual(['second_factor_on', 'recovery_code_used']);
    const mail = await db.prisma.mail.findFirstOrThrow({
      where: { toAddress: actor.email, template: 'recovery_code_used' },
    });
    expect(mail.params).toMatchObject({ left: 9 });
    expect(await eventsOf(db, actor)).toEqual(['second_factor_enrolled', 'recovery_code_used']);
  });

  it('works for one of two logins that give it at once', async () => {
    const { actor, codes } = await enrolled(db);
    const waiting = [await half(actor), await half(actor)];
    const answers = await Promise.all(
      waiting.map((one) => passSecondFactor({ code: codes[3] ?? '' }, { actor: one, now })),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await unused(db, actor)).toBe(9);
  });

  it('of somebody else opens nothing', async () => {
    const { codes } = await enrolled(db);
    const { actor } = await enrolled(db);
    const waiting = await half(actor);
    expect(codesOf(await passSecondFactor({ code: codes[0] ?? '' }, { actor: waiting, now }))).toEqual(['code_wrong']);
  });

  it('opens nothing in a session that ended', async () => {
    const { actor, codes } = await enrolled(db);
    const waiting = await half(actor);
    await db.prisma.session.update({ where: { id: waiting.sessionId }, data: { endedAt: now } });
    expect(codesOf(await passSecondFactor({ code: codes[0] ?? '' }, { actor: waiting, now }))).toEqual([
      'log_in_first',
    ]);
    expect((await actorOfSession(waiting.sessionId, now, terms)).kind).toBe('visitor');
  });

  it('is stored under this server’s secret, for one account', () => {
    expect(recoveryCodeHash('a', '0123456789')).not.toBe(recoveryCodeHash('b', '0123456789'));
  });
});

describe('new recovery codes', () => {
  async function requested(actor: AccountActor) {
    expectOk((await requestRecoveryCodes({ password }, { actor, now })) as { ok: boolean });
    return (await db.prisma.secondFactorSetup.findUniqueOrThrow({ where: { accountId: actor.accountId } })).id;
  }

  it('are shown first; the old ones work until the new ones are kept', async () => {
    const { actor, codes } = await enrolled(db);
    expect(await requestRecoveryCodes({ password: 'not the password' }, { actor, now })).toEqual(wrong);
    const setup = await requested(actor);
    expectOk(await passSecondFactor({ code: codes[0] ?? '' }, { actor: await half(actor), now }));
    expectOk(await confirmRecoveryCodes({ setup }, { actor, now }));
    expect(await unused(db, actor)).toBe(10);
    expect(codesOf(await passSecondFactor({ code: codes[1] ?? '' }, { actor: await half(actor), now }))).toEqual([
      'code_wrong',
    ]);
    expectOk(await passSecondFactor({ code: recoveryCodesOf(setup)[0] ?? '' }, { actor: await half(actor), now }));
    expect(await eventsOf(db, actor)).toContain('recovery_codes_renewed');
    expect(await mailsTo(db, actor.email)).toContain('recovery_codes_renewed');
  });

  it('are kept once, by their owner, and only while there is a second factor', async () => {
    const { actor } = await enrolled(db);
    const stranger = (await enrolled(db)).actor;
    const setup = await requested(actor);
    expect(codesOf(await confirmRecoveryCodes({ setup }, { actor: stranger, now }))).toEqual(['setup_gone']);
    const answers = await Promise.all([1, 2].map(() => confirmRecoveryCodes({ setup }, { actor, now })));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await mailsTo(db, actor.email)).toEqual(['second_factor_on', 'recovery_codes_renewed']);
    const plain = await loggedIn();
    expect(codesOf((await requestRecoveryCodes({ password }, { actor: plain, now })) as never)).toEqual([
      'second_factor_off',
    ]);
  });

  it('aren’t confirmed by the setup of a second factor', async () => {
    const actor = await loggedIn();
    const { id } = await begun(db, actor);
    expect(codesOf(await confirmRecoveryCodes({ setup: id }, { actor, now }))).toEqual(['setup_gone']);
  });
});
