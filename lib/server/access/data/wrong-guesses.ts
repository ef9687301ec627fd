import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';

/** Nobody's id: a guess at no account asks the database as much as one at an account, and writes nothing. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The count includes this guess. The account must be held, so that of two at once one counts the other. */
export async function addWrongGuess(
  tx: Transaction,
  accountId: string | null,
  { now, since }: { now: Date; since: Date },
): Promise<number> {
  const [counted] = await tx.$queryRaw<{ guesses: number }[]>`
    WITH added AS (
      INSERT INTO wrong_guess (id, account_id, at)
      SELECT gen_random_uuid(), id, ${now} FROM account WHERE id = ${accountId ?? NOBODY}::uuid
      RETURNING 1
    )
    SELECT (SELECT count(*) FROM added)::int + (
      SELECT count(*) FROM wrong_guess WHERE account_id = ${accountId ?? NOBODY}::uuid AND at > ${since}
    )::int AS guesses`;
  return counted?.guesses ?? 0;
}

export async function lockGuessedAt(tx: Transaction, accountId: string | null) {
  await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId ?? NOBODY}::uuid FOR UPDATE`;
}

export async function claimTelling(
  tx: Transaction,
  accountId: string,
  { now, since }: { now: Date; since: Date },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, OR: [{ guessesToldAt: null }, { guessesToldAt: { lte: since } }] },
    data: { guessesToldAt: now },
  });
  return count === 1;
}

/** Waiting for the disk would tell a guess at an account, which is written, from one at nobody, which isn't. */
export async function waitForNoDisk(tx: Transaction) {
  await tx.$executeRaw`SET LOCAL synchronous_commit TO off`;
}

export async function waitForDisk(tx: Transaction) {
  await tx.$executeRaw`SET LOCAL synchronous_commit TO DEFAULT`;
}
