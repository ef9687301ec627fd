import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { confirmSecondFactor } from '@/lib/server/access/confirm-second-factor';
import { endOtherSessions } from '@/lib/server/access/end-other-sessions';
import { logIn } from '@/lib/server/access/log-in';
import { passSecondFactor } from '@/lib/server/access/pass-second-factor';
import { removeSecondFactor } from '@/lib/server/access/remove-second-factor';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { linkToken } from '@/lib/server/platform/links';
import { confirmEmailChange } from '@/lib/server/registration/confirm-email-change';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';
import { undoEmailChange } from '@/lib/server/registration/undo-email-change';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, later, newEmail, now, password } from '../journey';
import { until } from '../until';
import { begun, codeAt, enrolled, half, loggedIn } from './second-factor-journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const chosen = 'de wilgen staan aan het water';

/**
 * Two that change one account: the first waits for its row, then the second comes and takes what it takes before that
 * row; then the row is free. If each holds what the other wants, the server ends one of them. Needs two connections.
 */
async function oneAfterTheOther<T, U>(accountId: string, first: () => Promise<T>, second: () => Promise<U>) {
  if (db.kind === 'embedded') return [await first(), await second()] as const;
  const holder = await db.pool.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [accountId]);
    const one = first();
    await until(async () => (await waiting()) >= 1);
    const other = second();
    await until(async () => (await waiting()) >= 2);
    await holder.query('COMMIT');
    return [await one, await other] as const;
  } finally {
    holder.release();
  }
}

async function waiting(): Promise<number> {
  const { rows } = await db.pool.query(
    "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0].waiting;
}

async function resetOf({ accountId, email }: { accountId: string; email: string }): Promise<string> {
  await requestPasswordReset({ email }, later(1));
  const { id } = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId, usedAt: null } });
  return linkToken('reset_password', id);
}

/** Somebody with a change of address that can be confirmed. */
async function changing() {
  const actor = await loggedIn();
  const given = { currentPassword: password, email: newEmail('nieuw') };
  expectOk((await requestEmailChange(given, { actor, ...later(0) })) as { ok: boolean });
  const { id } = await db.prisma.emailChange.findFirstOrThrow({ where: { accountId: actor.accountId } });
  return { actor, id };
}

describe('two that change one account at once both get an answer', () => {
  it('a new address is confirmed while a new password is chosen through a link', async () => {
    const { actor, id } = await changing();
    const token = await resetOf(actor);
    const [confirmed, set] = await oneAfterTheOther(
      actor.accountId,
      () => confirmEmailChange({ token: linkToken('confirm_email', id) }, later(2)),
      () => chooseNewPassword({ token, password: chosen }, later(2)),
    );
    expect([confirmed.ok, set.ok]).toEqual([true, false]);
  });

  it('a change of address is undone while a new password is chosen through a link', async () => {
    const { actor, id } = await changing();
    expectOk(await confirmEmailChange({ token: linkToken('confirm_email', id) }, later(1)));
    const { email } = await db.prisma.account.findUniqueOrThrow({ where: { id: actor.accountId } });
    const token = await resetOf({ ...actor, email });
    const [undone, set] = await oneAfterTheOther(
      actor.accountId,
      () => undoEmailChange({ token: linkToken('undo_email', id) }, later(2)),
      () => chooseNewPassword({ token, password: chosen }, later(2)),
    );
    expect([undone.ok, set.ok]).toEqual([true, false]);
  });

  it('the second factor is switched off while a recovery code is given elsewhere', async () => {
    const { actor, totpSecret, codes } = await enrolled(db);
    const waitingForCode = await half(actor);
    const [off, passed] = await oneAfterTheOther(
      actor.accountId,
      () => removeSecondFactor({ password, code: codeAt(totpSecret, 1) }, { actor, now: later(1).now }),
      () => passSecondFactor({ code: codes[0] ?? '' }, { actor: waitingForCode, now: later(1).now }),
    );
    expect([off.ok, passed.ok]).toEqual([true, false]);
  });

  it('a change of address is undone while a second factor is switched on', async () => {
    const { actor, id } = await changing();
    expectOk(await confirmEmailChange({ token: linkToken('confirm_email', id) }, later(0)));
    const setup = await begun(db, actor);
    const code = codeAt(setup.totpSecret, 0);
    const [undone, on] = await oneAfterTheOther(
      actor.accountId,
      () => undoEmailChange({ token: linkToken('undo_email', id) }, later(0)),
      () => confirmSecondFactor({ setup: setup.id, code }, { actor, now }),
    );
    expect([undone.ok, on.ok]).toEqual([true, false]);
  });

  it('each of two sessions ends all others: one of both remains', async () => {
    const actor = await loggedIn();
    const other = { ...actor, sessionId: (await loggedInAgain(actor.email)).id };
    for (let turn = 0; turn < 4; turn += 1) await loggedInAgain(actor.email);
    const [ended, late] = await oneAfterTheOther(
      actor.accountId,
      () => endOtherSessions({ actor, now }),
      () => endOtherSessions({ actor: other, now }),
    );
    expect([ended.ok, late.ok]).toEqual([true, false]);
    const left = await db.prisma.session.findMany({ where: { accountId: actor.accountId, endedAt: null } });
    expect(left.map(({ id }) => id)).toEqual([actor.sessionId]);
  });
});

async function loggedInAgain(email: string) {
  return expectOk(await logIn({ email, password }, later(0))).session;
}
