import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { getCredentials } from './data/accounts';
import { startSetup } from './data/second-factors';
import { newTotpSecret } from './second-factor';
import { isPasswordOf } from './wrong-guesses';

export type StartSecondFactorReason = { code: 'second_factor_on' };

export async function startSecondFactor(
  { password }: { password: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: AccountActor },
): Promise<Accepted | Refused<StartSecondFactorReason> | { ok: false; errors: FieldErrors }> {
  const account = await getCredentials(actor.accountId);
  if (account.totpSecret) return refused({ code: 'second_factor_on' });
  if (!(await isPasswordOf(account, password, now)))
    return { ok: false, errors: { password: { code: 'password_wrong' } } };
  await inTransaction((tx) => startSetup(tx, account.id, { totpSecret: newTotpSecret(), createdAt: now }));
  return accepted({});
}
