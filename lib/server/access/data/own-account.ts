import 'server-only';
import type { DeletionFacts } from '@/lib/access/account-deletion';
import { powerful } from '@/lib/access/actor';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { momentOf, onePart, readPart } from '@/lib/server/platform/db/parts';

/** One of each kind is enough: counted, all of everybody's would be. */
const anyOf = (...kinds: Prisma.Sql[]) =>
  Prisma.join(
    kinds.map((kind) => Prisma.sql`EXISTS (SELECT FROM ${kind})`),
    ' OR ',
  );

export async function findDeletionFacts(accountId: string, tx?: Transaction): Promise<DeletionFacts> {
  const id = Prisma.sql`${accountId}::uuid`;
  const theirs = anyOf(
    Prisma.sql`registration WHERE account_id = ${id}`,
    Prisma.sql`former_holder WHERE account_id = ${id}`,
  );
  const worked = anyOf(
    Prisma.sql`decision WHERE decided_by_id = ${id}`,
    Prisma.sql`information_request WHERE asked_by_id = ${id}`,
    Prisma.sql`note WHERE author_id = ${id}`,
    Prisma.sql`message WHERE author_id = ${id}`,
    // Whatever a manager or assessor did, also only read: the audit has it, and names them for ever.
    Prisma.sql`audit_event WHERE actor_id = ${id} AND subject_id <> ${id} AND actor_role = ANY (${[...powerful]})`,
  );
  const facts = await readPart(
    onePart<DeletionFacts>(
      Prisma.sql`SELECT coalesce(a.roles, '{}') AS roles, (${theirs}) AS "hasRegistration", (${worked}) AS "hasWorked"
        FROM account a WHERE a.id = ${id}`,
    ),
    tx,
  );
  if (!facts) throw new Error('An account that asks is gone');
  return facts;
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
    UPDATE mail SET params = '{}', sent_text = NULL, to_address = '', last_error = NULL, emptied_at = ${now}
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
  const account = await readPart(
    onePart<StoredAccount, OwnAccount>(
      Prisma.sql`SELECT a.password_changed_at AS "passwordChangedAt", a.created_at AS "createdAt", a.news_mail AS "newsMail"
        FROM account a WHERE a.id = ${accountId}::uuid`,
      ({ passwordChangedAt, createdAt, newsMail }) => ({
        passwordChangedAt: momentOf(passwordChangedAt),
        createdAt: momentOf(createdAt),
        newsMail,
      }),
    ),
  );
  if (!account) throw new Error('An account that asks is gone');
  return account;
}

type StoredAccount = { passwordChangedAt: string | null; createdAt: string; newsMail: boolean };
