import 'server-only';
import { GUESSES_TOLD } from '@/lib/access/guess-limits';
import { notify } from '@/lib/server/mail/notify';
import { bySystem, record } from '@/lib/server/platform/audit';
import { hoursAfter } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import type { Account, Credentials } from './data/accounts';
import { addWrongGuess, claimTelling, lockGuessedAt, waitForDisk, waitForNoDisk } from './data/wrong-guesses';
import { verifyPassword } from './passwords';

/** Null stands for nobody's, with the same work. A wrong one counts as a guess at the account, wherever it is asked. */
export async function isPasswordOf(account: Credentials | null, password: string, now: Date): Promise<boolean> {
  if (await verifyPassword(account?.passwordHash ?? null, password)) return true;
  await inTransaction(async (tx) => {
    await waitForNoDisk(tx);
    await noteWrongGuess(tx, account, now);
  });
  return false;
}

export async function noteWrongGuess(tx: Transaction, account: Account | null, now: Date) {
  const { count, hours } = GUESSES_TOLD;
  const since = hoursAfter(now, -hours);
  await lockGuessedAt(tx, account?.id ?? null);
  const guesses = await addWrongGuess(tx, account?.id ?? null, { now, since });
  if (!account || guesses < count || !(await claimTelling(tx, account.id, { now, since }))) return;
  await waitForDisk(tx);
  const { id, name, email } = account;
  await record(tx, 'guesses_noticed', id, bySystem(now), { guesses });
  const key = `guesses_noticed:${id}:${now.toISOString()}`;
  await notify(tx, { accountId: id, name, email }, { template: 'guesses_noticed', params: { guesses }, key, at: now });
}
