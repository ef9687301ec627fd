import 'server-only';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { eraseAccount, findDeletionFacts } from '@/lib/server/access/data/own-account';
import { bySystem, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';

/** False for an account that is needed otherwise, such as one that decided on others. */
export async function eraseUnneededAccount(tx: Transaction, accountId: string, now: Date): Promise<boolean> {
  if (!mayDeleteAccount(await findDeletionFacts(accountId, tx)).ok) return false;
  await eraseAccount(tx, accountId, now);
  await record(tx, 'account_deleted', accountId, bySystem(now));
  return true;
}
