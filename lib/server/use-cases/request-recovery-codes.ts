import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Moment } from '../clock';
import { getCredentials } from '../data/accounts';
import { startSetup } from '../data/second-factors';
import { inTransaction } from '../db';
import { verifyPassword } from '../passwords';

export type RequestRecoveryCodesReason = { code: 'second_factor_off' };

/** Makes new recovery codes to look at, after the password once more; the old ones work until the new ones are kept. */
export async function requestRecoveryCodes(
  { password }: { password: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: AccountActor },
): Promise<Accepted | Refused<RequestRecoveryCodesReason> | { ok: false; errors: FieldErrors }> {
  const account = await getCredentials(actor.accountId);
  if (!account.totpSecret) return refused({ code: 'second_factor_off' });
  if (!(await verifyPassword(account.passwordHash, password)))
    return { ok: false, errors: { password: { code: 'password_wrong' } } };
  await inTransaction((tx) => startSetup(tx, account.id, { totpSecret: null, createdAt: now }));
  return accepted({});
}
