import 'server-only';
import type { z } from 'zod';
import { type DeletionReason, mayDeleteAccount } from '@/lib/access/account-deletion';
import type { deleteAccountSchema } from '@/lib/access/account-forms';
import { type AccountActor, ownRole } from '@/lib/access/actor';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { getCredentials } from './data/accounts';
import { eraseAccount, findDeletionFacts, lockOwnAccount } from './data/own-account';
import { isPasswordOf } from './wrong-guesses';

type Answer = Accepted | Refused<DeletionReason> | { ok: false; errors: FieldErrors };

/** A registration that is being given at this moment is waited for, and then keeps the account. */
export async function deleteAccount(
  { currentPassword }: z.output<typeof deleteAccountSchema>,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Answer> {
  const { accountId } = actor;
  if (!(await isPasswordOf(await getCredentials(accountId), currentPassword, now)))
    return { ok: false, errors: { currentPassword: { code: 'password_wrong' } } };

  return inTransaction(async (tx): Promise<Answer> => {
    if (!(await lockOwnAccount(tx, accountId))) return accepted({});
    const allowed = mayDeleteAccount(await findDeletionFacts(accountId, tx));
    if (!allowed.ok) return allowed;
    await eraseAccount(tx, accountId, now);
    await record(tx, 'account_deleted', accountId, by(actor, ownRole(actor.roles), now));
    const key = `account_deleted:${accountId}`;
    // To an address that is nobody's any more: it and the name go with the mail's term.
    await notify(tx, { ...actor, accountId: null }, { template: 'account_deleted', key, at: now });
    return accepted({});
  });
}
