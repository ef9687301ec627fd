import 'server-only';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { Account } from './accounts';

export type PasswordReset = { id: string; account: Account; askedAt: Date; expiresAt: Date; isSpent: boolean };

export async function createPasswordReset(
  tx: Transaction,
  reset: { accountId: string; createdAt: Date; expiresAt: Date },
): Promise<string> {
  const { id } = await tx.passwordReset.create({ data: reset, select: { id: true } });
  return id;
}

/** A reset is spent once it was used, or when the password was changed after it was asked for. */
export async function findPasswordReset(id: string): Promise<PasswordReset | null> {
  const reset = await (await reader()).passwordReset.findUnique({ where: { id }, include: { account: true } });
  if (!reset) return null;
  const { account, expiresAt, createdAt, usedAt } = reset;
  const changedSince = account.passwordChangedAt !== null && account.passwordChangedAt >= createdAt;
  const { email, name, roles } = account;
  return {
    id,
    account: { id: account.id, email, name, roles },
    askedAt: createdAt,
    expiresAt,
    isSpent: usedAt !== null || changedSince,
  };
}

export async function usePasswordReset(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.passwordReset.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}
