import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { momentOf, onePart, readPart } from '@/lib/server/platform/db/parts';
import { normaliseEmail } from '@/lib/shared/mailable-address';

export type EmailChange = {
  id: string;
  accountId: string;
  oldEmail: string;
  newEmail: string;
  createdAt: Date;
  expiresAt: Date;
  supersededAt: Date | null;
  confirmedAt: Date | null;
  undoUntil: Date | null;
  undoneAt: Date | null;
};

export type NewEmailChange = Pick<EmailChange, 'accountId' | 'oldEmail' | 'newEmail' | 'createdAt' | 'expiresAt'>;

export async function findEmailChange(id: string, tx?: Transaction): Promise<EmailChange | null> {
  return (tx ?? (await reader())).emailChange.findUnique({ where: { id } });
}

export type WaitingChange = Pick<EmailChange, 'newEmail' | 'expiresAt'>;

export async function findWaitingChange(accountId: string, now: Date): Promise<WaitingChange | null> {
  return readPart(
    onePart<{ newEmail: string; expiresAt: string }, WaitingChange>(
      Prisma.sql`SELECT e.new_email AS "newEmail", e.expires_at AS "expiresAt" FROM email_change e
        WHERE e.account_id = ${accountId}::uuid AND e.superseded_at IS NULL AND e.confirmed_at IS NULL
          AND e.expires_at > ${now} LIMIT 1`,
      ({ newEmail, expiresAt }) => ({ newEmail, expiresAt: momentOf(expiresAt) }),
    ),
  );
}

export async function countEmailChanges(tx: Transaction, accountId: string, since: Date): Promise<number> {
  return tx.emailChange.count({ where: { accountId, createdAt: { gt: since } } });
}

export async function lockAccount(tx: Transaction, accountId: string) {
  await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
}

export async function replaceEmailChange(tx: Transaction, change: NewEmailChange): Promise<string> {
  await supersedeWaiting(tx, change.accountId, change.createdAt);
  const { id } = await tx.emailChange.create({
    data: { ...change, newEmailNormalised: normaliseEmail(change.newEmail) },
    select: { id: true },
  });
  return id;
}

/** False when it was confirmed, replaced or ran out in the meantime. `oldEmail` is what an undoing goes back to. */
export async function markEmailConfirmed(
  tx: Transaction,
  id: string,
  { now, undoUntil, oldEmail }: { now: Date; undoUntil: Date; oldEmail: string },
): Promise<boolean> {
  const { count } = await tx.emailChange.updateMany({
    where: { id, confirmedAt: null, supersededAt: null, expiresAt: { gt: now } },
    data: { confirmedAt: now, undoUntil, oldEmail },
  });
  return count === 1;
}

/** With every later change, so that no link mailed to a later address brings it back. False when undone or too late. */
export async function markEmailUndone(
  tx: Transaction,
  { id, accountId, confirmedAt }: Pick<EmailChange, 'id' | 'accountId' | 'confirmedAt'>,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.emailChange.updateMany({
    where: { id, undoneAt: null, undoUntil: { gt: now } },
    data: { undoneAt: now },
  });
  if (count === 0 || !confirmedAt) return false;
  await tx.emailChange.updateMany({
    where: { accountId, undoneAt: null, confirmedAt: { gte: confirmedAt } },
    data: { undoneAt: now },
  });
  await supersedeWaiting(tx, accountId, now);
  return true;
}

export async function supersedeWaiting(tx: Transaction, accountId: string, now: Date) {
  await tx.emailChange.updateMany({
    where: { accountId, supersededAt: null, confirmedAt: null },
    data: { supersededAt: now },
  });
}

export async function spendPasswordResets(tx: Transaction, accountId: string, now: Date) {
  await tx.passwordReset.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
}
