import type { AccountActor } from '@/lib/access/actor';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { logIn } from '@/lib/server/access/log-in';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { actorOfSession, startSession } from '@/lib/server/access/session';
import { resetColleaguesSecondFactor, resetSecondFactor } from '@/lib/server/casework/reset-second-factor';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkToken } from '@/lib/server/platform/links';
import { confirmEmailChange } from '@/lib/server/registration/confirm-email-change';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';
import { terms } from '@/tests/integration/access/session-terms';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, mailsTo, newAccount, newEmail, now, password } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function sessionOf({ accountId }: AccountActor) {
  const { id } = await inTransaction((tx) => startSession(tx, { accountId, now, authenticated: true }));
  await db.prisma.session.update({ where: { id }, data: { secondFactorAt: now } });
  return id;
}

describe('resetting a second factor', () => {
  it('removes it with its codes and an unfinished setup, ends every session, and mails its owner', async () => {
    const { email, accountId, ...rest } = await newAccount({ roles: ['assessor'], totpSecret: 'JBSWY3DPEHPK3PXP' });
    const sessionId = await sessionOf({ email, accountId, ...rest });
    const other = await newAccount({ totpSecret: 'JBSWY3DPEHPK3PXP' });
    await db.prisma.account.update({ where: { id: accountId }, data: { totpLastStep: 7 } });
    await db.prisma.recoveryCode.create({ data: { accountId, codeHash: 'hash', createdAt: now } });
    await db.prisma.secondFactorSetup.create({ data: { accountId, totpSecret: null, createdAt: now } });
    expectOk(await resetSecondFactor({ email: ` ${email.toUpperCase()}` }, later(1)));
    const account = await db.prisma.account.findUniqueOrThrow({ where: { id: accountId } });
    expect([account.totpSecret, account.totpLastStep]).toEqual([null, null]);
    expect(await db.prisma.recoveryCode.count()).toBe(0);
    expect(await db.prisma.secondFactorSetup.count()).toBe(0);
    expect((await actorOfSession(sessionId, later(1).now, terms)).kind).toBe('visitor');
    const [event] = await db.prisma.auditEvent.findMany({ where: { subjectId: accountId } });
    expect(event).toMatchObject({ event: 'second_factor_reset', actorId: null, actorRole: 'system' });
    expect(await mailsTo(db, email)).toEqual(['second_factor_reset']);
    const untouched = await db.prisma.account.findUniqueOrThrow({ where: { id: other.accountId } });
    expect(untouched.totpSecret).not.toBeNull();
  });

  it('takes the password and earlier links too: a new link works once, for as long as an invitation', async () => {
    const { email } = await newAccount({ roles: ['register_manager'], totpSecret: 'JBSWY3DPEHPK3PXP' });
    expectOk(await requestPasswordReset({ email }, later(0)));
    const mailed = await db.prisma.passwordReset.findFirstOrThrow({ where: { account: { email } } });
    const { resetId, linkDays } = expectOk(await resetSecondFactor({ email }, later(1)));
    expect(codesOf(await logIn({ email, password }, later(2)))).toEqual(['unknown_or_wrong_password']);
    const choose = (id: string, minutes: number) =>
      chooseNewPassword({ token: linkToken('reset_password', id), password }, later(minutes));
    const codes = async (answer: Promise<object>) => codesOf((await answer) as never);
    expect(await codes(choose(mailed.id, 3))).toEqual(['link_unknown']);
    expect(await codes(choose(resetId, linkDays * 24 * 60 + 2))).toEqual(['link_expired']);
    expectOk((await choose(resetId, 3)) as { ok: boolean });
    expect(await codes(choose(resetId, 4))).toEqual(['link_used']);
    expect(expectOk(await logIn({ email, password }, later(5))).setupNeeded).toBe(true);
  });

  const SECURED = { totpSecret: 'JBSWY3DPEHPK3PXP' };
  const newManager = () => newAccount({ email: newEmail('manager'), roles: ['register_manager'], ...SECURED });
  const newAssessor = () => newAccount({ roles: ['assessor'], ...SECURED });
  const reset = (accountId: string, actor: AccountActor) =>
    resetColleaguesSecondFactor({ accountId }, { actor, ...later(1) });

  it('is done by another manager too, whose colleague has the link mailed', async () => {
    const [manager, { accountId, email }] = [await newManager(), await newAssessor()];
    expectOk(await reset(accountId, manager));
    const [event] = await db.prisma.auditEvent.findMany({ where: { subjectId: accountId } });
    expect(event).toMatchObject({ event: 'second_factor_reset', actorId: manager.accountId });
    expect(codesOf(await logIn({ email, password }, later(2)))).toEqual(['unknown_or_wrong_password']);
    const { params } = await db.prisma.mail.findFirstOrThrow({ where: { toAddress: email } });
    const token = linkToken('reset_password', (params as { resetId: string }).resetId);
    expectOk((await chooseNewPassword({ token, password }, later(3))) as { ok: boolean });
    expect(expectOk(await logIn({ email, password }, later(4))).setupNeeded).toBe(true);
    expect(codesOf(await reset(accountId, manager))).toEqual(['no_second_factor']);
  });

  it('ends a change of address that waits, which would lead a new password elsewhere', async () => {
    const [manager, colleague] = [await newManager(), await newAssessor()];
    const { accountId } = colleague;
    const asked = { currentPassword: password, email: newEmail('thief') };
    expectOk((await requestEmailChange(asked, { actor: colleague, ...later(0) })) as { ok: boolean });
    const { id } = await db.prisma.emailChange.findFirstOrThrow({ where: { accountId } });
    expectOk(await reset(accountId, manager));
    const token = linkToken('confirm_email', id);
    expect(codesOf(await confirmEmailChange({ token }, later(2)))).toEqual(['link_replaced']);
  });

  it('is no manager’s to do to themselves, to a registrant, or once they are no manager or lost their own', async () => {
    const [manager, other, assessor] = [await newManager(), await newManager(), await newAssessor()];
    const registrant = await newAccount(SECURED);
    const refusal = async (accountId: string, actor = manager) => codesOf(await reset(accountId, actor));
    expect(await refusal(manager.accountId)).toEqual(['own_second_factor']);
    for (const { accountId } of [registrant, { accountId: 'onbekend' }])
      expect(await refusal(accountId)).toEqual(['not_a_colleague']);
    expect(await refusal(manager.accountId, assessor)).toEqual(['no_longer_manager']);
    const answers = await Promise.all([reset(other.accountId, manager), reset(manager.accountId, other)]);
    expect(answers.map(codesOf).sort()).toEqual([[], ['own_just_taken']]);
  });

  it('refuses an unknown address, and an account without one', async () => {
    const { email } = await newAccount();
    expect(codesOf(await resetSecondFactor({ email: newEmail('nobody') }, later(1)))).toEqual(['account_unknown']);
    expect(codesOf(await resetSecondFactor({ email }, later(1)))).toEqual(['no_second_factor']);
    expect(await mailsTo(db, email)).toEqual([]);
  });
});
