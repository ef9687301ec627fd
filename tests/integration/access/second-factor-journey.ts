import type { AccountActor } from '@/lib/access/actor';
import { confirmSecondFactor } from '@/lib/server/access/confirm-second-factor';
import { logIn } from '@/lib/server/access/log-in';
import { recoveryCodesOf, totpOf } from '@/lib/server/access/second-factor';
import { actorOfSession } from '@/lib/server/access/session';
import { startSecondFactor } from '@/lib/server/access/start-second-factor';
import { openSecret } from '@/lib/server/platform/sealed-secret';
import type { TestDatabase } from '@/tests/support/database';
import { expectOk, later, newAccount, now, password } from '../journey';
import { terms } from './session-terms';

export const wrong = { ok: false, errors: { password: { code: 'password_wrong' } } };
export const codeAt = (secret: string, minutes: number) =>
  totpOf(secret).generate({ timestamp: later(minutes).now.getTime() });

/** Somebody with a session of their own, with roles as they hold in it. */
export async function loggedIn(given: Parameters<typeof newAccount>[0] = {}): Promise<AccountActor> {
  const { email } = await newAccount(given);
  const { session } = expectOk(await logIn({ email, password }, later(0)));
  const actor = await actorOfSession(session.id, now, terms);
  if (actor.kind !== 'account') throw new Error(`the session is ${actor.kind}`);
  return actor;
}

/** What `actor` is setting up: its id and its secret. */
export async function begun(db: TestDatabase, actor: AccountActor) {
  expectOk(await startSecondFactor({ password }, { actor, now }));
  const { id, totpSecret } = await db.prisma.secondFactorSetup.findUniqueOrThrow({
    where: { accountId: actor.accountId },
  });
  return { id, totpSecret: totpSecret === null ? '' : openSecret(totpSecret, actor.accountId) };
}

/** Somebody with a second factor, in the session that took the place of the one in which they set it up. */
export async function enrolled(db: TestDatabase, given: Parameters<typeof newAccount>[0] = {}) {
  const actor = await loggedIn(given);
  const { id, totpSecret } = await begun(db, actor);
  const { session } = expectOk(await confirmSecondFactor({ setup: id, code: codeAt(totpSecret, 0) }, { actor, now }));
  return { actor: { ...actor, sessionId: session.id }, totpSecret, codes: recoveryCodesOf(id) };
}

/** Logs the same person in elsewhere, where the code is still asked for. */
export async function half({ email }: AccountActor, minutes = 0) {
  const { session } = expectOk(await logIn({ email, password }, later(minutes)));
  const actor = await actorOfSession(session.id, later(minutes).now, terms);
  if (actor.kind !== 'half_authenticated') throw new Error(`the session is ${actor.kind}`);
  return actor;
}

export const eventsOf = async (db: TestDatabase, { accountId }: AccountActor) =>
  (await db.prisma.auditEvent.findMany({ where: { subjectId: accountId }, orderBy: { id: 'asc' } })).map(
    ({ event }) => event,
  );
export const unused = (db: TestDatabase, actor: AccountActor) =>
  db.prisma.recoveryCode.count({ where: { accountId: actor.accountId, usedAt: null } });
