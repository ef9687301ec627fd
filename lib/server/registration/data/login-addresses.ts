import 'server-only';
import { spendPasswordResets, supersedeWaiting } from '@/lib/server/access/data/email-changes';
import type { Transaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';

export async function linkAccount(tx: Transaction, registrationId: string, accountId: string) {
  await tx.registration.updateMany({ where: { id: registrationId, accountId: null }, data: { accountId } });
}

export async function replaceAddress(
  tx: Transaction,
  accountId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, emailNormalised: normaliseEmail(from) },
    data: { email: to, emailNormalised: normaliseEmail(to), version: { increment: 1 } },
  });
  return count === 1;
}

export async function endMailedLinks(tx: Transaction, accountId: string, now: Date) {
  await spendPasswordResets(tx, accountId, now);
  await supersedeWaiting(tx, accountId, now);
  await tx.emailChange.updateMany({
    where: { accountId, undoneAt: null, undoUntil: { gt: now } },
    data: { undoUntil: now },
  });
}

/** Nobody logs in with it any more. Its address is free again, for its owner to use elsewhere. */
export async function closeLogin(tx: Transaction, accountId: string) {
  await tx.account.update({
    where: { id: accountId },
    data: { emailNormalised: `gesloten ${accountId}`, passwordHash: null, version: { increment: 1 } },
  });
}

/** Whether a write failed because another account has the address: of two at the same moment one gets it. */
export function isAddressTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002';
}
