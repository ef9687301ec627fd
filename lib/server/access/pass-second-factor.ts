import 'server-only';
import { type AccountActor, type Actor, ownRole, type Role } from '@/lib/access/actor';
import { CODES_IN_HALF_SESSION, endsHalfSession } from '@/lib/access/guess-limits';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Credentials, lockCredentials } from './data/accounts';
import { countRecoveryCodes } from './data/second-factors';
import { countTry, type NewSession } from './data/sessions';
import { type CodeReason, spendCode } from './second-factor';
import { completeSession, endSession } from './session';
import { noteWrongGuess } from './wrong-guesses';

export type PassReason = CodeReason | { code: 'log_in_first' } | { code: 'half_session_ended' };

type Passing = Extract<Actor, { kind: 'half_authenticated' }> | AccountActor;
type Answer = Accepted<{ session: NewSession; roles: Role[]; loggedIn: string }> | Refused<PassReason>;

export async function passSecondFactor(
  { code }: { code: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: Passing },
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    // First the account, as whoever changes its second factor does: each would wait for the other.
    const account = await lockCredentials(tx, actor.accountId);
    const tried = await countTry(tx, actor.sessionId, CODES_IN_HALF_SESSION);
    if (!account || tried === null) return refused({ code: 'log_in_first' });
    const used = await spendCodeOf(tx, account, { code, now });
    if (!used.ok) {
      await noteWrongGuess(tx, account, now);
      if (!endsHalfSession(tried)) return refused(used.reason);
      await endSession(tx, actor.sessionId, now);
      return refused({ code: 'half_session_ended' });
    }
    if (used.kind === 'recovery') await notifyOfRecoveryCode(tx, account, actor, now);
    const session = await completeSession(tx, actor.sessionId, now);
    return session
      ? accepted({ session, roles: account.roles, loggedIn: account.id })
      : refused({ code: 'log_in_first' });
  });
}

async function spendCodeOf(
  tx: Transaction,
  { id, totpSecret }: Credentials,
  given: { code: string; now: Date },
): ReturnType<typeof spendCode> {
  return totpSecret ? spendCode(tx, { id, totpSecret }, given) : { ok: false, reason: { code: 'code_wrong' } };
}

async function notifyOfRecoveryCode(
  tx: Transaction,
  { id, name, email, roles }: Credentials,
  actor: Passing,
  now: Date,
) {
  const left = await countRecoveryCodes(id, tx);
  await record(tx, 'recovery_code_used', id, by(actor, ownRole(roles), now), { left });
  const key = `recovery_code_used:${actor.sessionId}:${left}`;
  await notify(tx, { accountId: id, name, email }, { template: 'recovery_code_used', params: { left }, key, at: now });
}
