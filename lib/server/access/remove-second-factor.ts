import 'server-only';
import { randomUUID } from 'node:crypto';
import { type AccountActor, hasPowerOverOthers, ownRole } from '@/lib/access/actor';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { getCredentials } from './data/accounts';
import { clearSecondFactor, hasSecondFactor } from './data/second-factors';
import { lockOwnSession, type NewSession, stayOnlyHere } from './data/sessions';
import { type CodeReason, spendCode } from './second-factor';
import { isPasswordOf, noteWrongGuess } from './wrong-guesses';

export type RemoveSecondFactorReason =
  | CodeReason
  | { code: 'second_factor_compulsory' }
  | { code: 'second_factor_off' }
  | { code: 'log_in_first' };

type Answer = Accepted<{ session: NewSession }> | Refused<RemoveSecondFactorReason>;

/** Never for whoever has power over others (domain section 7). Every other session ends. */
export async function removeSecondFactor(
  { password, code }: { password: string; code: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: AccountActor },
): Promise<Answer | { ok: false; errors: FieldErrors }> {
  const account = await getCredentials(actor.accountId);
  const { id, name, email, roles, totpSecret } = account;
  if (!totpSecret) return refused({ code: 'second_factor_off' });
  if (hasPowerOverOthers(roles)) return refused({ code: 'second_factor_compulsory' });
  if (!(await isPasswordOf(account, password, now)))
    return { ok: false, errors: { password: { code: 'password_wrong' } } };

  return inTransaction(async (tx): Promise<Answer> => {
    // First the account: two that each spend a code would wait for each other.
    if (!(await lockOwnSession(tx, actor))) return refused({ code: 'log_in_first' });
    if (!(await hasSecondFactor(id, tx))) return refused({ code: 'second_factor_off' });
    const used = await spendCode(tx, { id, totpSecret }, { code, now });
    if (!used.ok) {
      await noteWrongGuess(tx, account, now);
      return refused(used.reason);
    }
    if (!(await clearSecondFactor(tx, id))) return refused({ code: 'second_factor_off' });
    const session = await stayOnlyHere(tx, actor, { secondFactorAt: null }, now);
    await record(tx, 'second_factor_removed', id, by(actor, ownRole(roles), now));
    const key = `second_factor_off:${randomUUID()}`;
    await notify(tx, { accountId: id, name, email }, { template: 'second_factor_off', key, at: now });
    return accepted({ session });
  });
}
