import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { getCredentials } from './data/accounts';
import { hasSecondFactor, startSetup } from './data/second-factors';
import { lockOwnSession } from './data/sessions';
import { isPasswordOf } from './wrong-guesses';

export type RequestRecoveryCodesReason =
  | { code: 'second_factor_off' }
  | { code: 'log_in_first' }
  | { code: 'second_factor_first' };

/** Only in a session in which a code was given: the password alone opens no way round the second factor. */
export async function requestRecoveryCodes(
  { password }: { password: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: AccountActor },
): Promise<Accepted | Refused<RequestRecoveryCodesReason> | { ok: false; errors: FieldErrors }> {
  const account = await getCredentials(actor.accountId);
  if (!account.totpSecret) return refused({ code: 'second_factor_off' });
  if (!(await isPasswordOf(account, password, now)))
    return { ok: false, errors: { password: { code: 'password_wrong' } } };
  return inTransaction(async (tx): Promise<Accepted | Refused<RequestRecoveryCodesReason>> => {
    const session = await lockOwnSession(tx, actor);
    if (!session) return refused({ code: 'log_in_first' });
    if (!(await hasSecondFactor(account.id, tx))) return refused({ code: 'second_factor_off' });
    if (!session.isSecondFactorGiven) return refused({ code: 'second_factor_first' });
    await startSetup(tx, account.id, { totpSecret: null, createdAt: now });
    return accepted({});
  });
}
