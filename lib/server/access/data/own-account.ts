import 'server-only';
import type { DeletionFacts } from '@/lib/access/account-deletion';
import { powerful } from '@/lib/access/actor';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

const FIRST = { take: 1, select: { id: true } } as const;

export async function findDeletionFacts(accountId: string, tx?: Transaction): Promise<DeletionFacts> {
  const db = tx ?? (await reader());
  const { roles, registration, decisions, asked, notes, written, formerly } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      roles: true,
      registration: { select: { id: true } },
      // One of each is enough: counted, all of everybody's would be.
      decisions: FIRST,
      asked: FIRST,
      notes: FIRST,
      written: FIRST,
      formerly: { take: 1 },
    },
  });
  const hasRegistration = registration !== null || formerly.length > 0;
  const hasWorked = [decisions, asked, notes, written].some((some) => some.length > 0);
  return { roles, hasRegistration, hasWorked: hasWorked || (await hasActedOnOthers(db, accountId)) };
}

/** Whatever a manager or assessor did, also only read: the audit has it, and names them for ever. */
async function hasActedOnOthers(db: Pick<Transaction, 'auditEvent'>, accountId: string): Promise<boolean> {
  const where = { actorId: accountId, actorRole: { in: [...powerful] }, NOT: { subjectId: accountId } };
  return (await db.auditEvent.findFirst({ where, select: { id: true } })) !== null;
}

/** In the order in which a decision takes them, which so comes before or after. False when it is gone. */
export async function lockOwnAccount(tx: Transaction, accountId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE account_id = ${accountId}::uuid ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  return rows.length === 1;
}

export async function eraseAccount(tx: Transaction, accountId: string, now: Date) {
  await emptyMails(tx, accountId, now);
  await tx.$executeRaw`
    UPDATE task SET done_at = ${now} WHERE done_at IS NULL AND (account_id = ${accountId}::uuid
      OR application_id IN (SELECT id FROM application WHERE account_id = ${accountId}::uuid))`;
  await tx.$executeRaw`
    DELETE FROM sign_up WHERE email_normalised IN (SELECT email_normalised FROM account WHERE id = ${accountId}::uuid)`;
  await tx.account.delete({ where: { id: accountId } });
}

async function emptyMails(tx: Transaction, accountId: string, now: Date) {
  await tx.$executeRaw`
    WITH addresses AS (
      SELECT email_normalised AS address FROM account WHERE id = ${accountId}::uuid
      UNION SELECT lower(btrim(old_email)) FROM email_change WHERE account_id = ${accountId}::uuid AND confirmed_at IS NOT NULL
      UNION SELECT new_email_normalised FROM email_change WHERE account_id = ${accountId}::uuid AND confirmed_at IS NOT NULL
    ), own AS (
      SELECT id FROM mail WHERE account_id = ${accountId}::uuid
        OR (account_id IS NULL AND lower(btrim(to_address)) IN (SELECT address FROM addresses))
    ), unsent AS (
      DELETE FROM mail WHERE id IN (SELECT id FROM own) AND state = 'queued'
    )
    UPDATE mail SET params = '{}', to_address = '', last_error = NULL, emptied_at = ${now}
    WHERE id IN (SELECT id FROM own) AND state <> 'queued'`;
}

export async function findPasswordHash(tx: Transaction, accountId: string): Promise<string | null> {
  const found = await tx.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  return found?.passwordHash ?? null;
}

export async function replacePassword(tx: Transaction, accountId: string, { to, now }: { to: string; now: Date }) {
  await tx.account.update({
    where: { id: accountId },
    data: { passwordHash: to, passwordChangedAt: now, version: { increment: 1 } },
  });
}

/** False when it was so already. */
export async function saveNewsMail(tx: Transaction, accountId: string, newsMail: boolean): Promise<boolean> {
  const where = { id: accountId, newsMail: !newsMail };
  return (await tx.account.updateMany({ where, data: { newsMail } })).count === 1;
}

/** Null where there is no such account any more. */
export async function findNewsMailChoice(accountId: string): Promise<boolean | null> {
  const db = await reader();
  return (await db.account.findUnique({ where: { id: accountId }, select: { newsMail: true } }))?.newsMail ?? null;
}

export type OwnAccount = { passwordChangedAt: Date | null; createdAt: Date; newsMail: boolean };

export async function findOwnAccount(accountId: string): Promise<OwnAccount> {
  return (await reader()).account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordChangedAt: true, createdAt: true, newsMail: true },
  });
}
