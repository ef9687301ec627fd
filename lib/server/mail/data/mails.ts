import 'server-only';
import type { MailQuery, MailState } from '@/lib/mail/mail-query';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { inTransaction, reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, newestOf, readPage } from '@/lib/server/platform/db/paged';
import { isUuid } from '@/lib/shared/ids';
import type { Paged } from '@/lib/shared/list-place';
import type { MailMessage, MailTemplate } from '@/lib/text/nl/mail/mails';

export type WaitingMail = { id: string; to: string; round: number; message: MailMessage };

/** With the attempt counted; null when it was sent before. */
export async function claimMail(id: string): Promise<WaitingMail | null> {
  const [row] = await (await reader()).mail.updateManyAndReturn({
    where: { id, state: 'queued', emptiedAt: null },
    data: { attempts: { increment: 1 } },
  });
  if (!row) return null;
  // The outbox wrote template and params together.
  const message = { template: row.template, params: row.params } as MailMessage;
  return { id: row.id, to: row.toAddress, round: row.round, message };
}

/** Of this round: one sent again by hand meanwhile is still to be sent. Ends the task about a broken service. */
export async function markSent(
  { id, round }: Pick<WaitingMail, 'id' | 'round'>,
  { providerId, sentText, now }: { providerId: string | null; sentText: string; now: Date },
) {
  await inTransaction(async (tx) => {
    await tx.mail.updateMany({
      where: { id, round },
      data: { state: 'sent', sentAt: now, failedAt: null, lastError: null, ...(providerId && { providerId }) },
    });
    // Erased while it was on its way, it stays so.
    await tx.mail.updateMany({ where: { id, round, emptiedAt: null }, data: { sentText } });
    await tx.task.updateMany({ where: { kind: 'mail_service_refuses', doneAt: null }, data: { doneAt: now } });
  });
}

export function failedMailTask(id: string, round: number): string {
  return `mail_failed:${id}:${round}`;
}

export async function findWaitingMail(
  tx: Transaction,
  id: string,
): Promise<{ attempts: number; queuedAt: Date; round: number; accountId: string | null } | null> {
  return tx.mail.findFirst({
    where: { id, state: 'queued' },
    select: { attempts: true, queuedAt: true, round: true, accountId: true },
  });
}

export async function recordFailure(tx: Transaction, id: string, lastError: string) {
  await tx.mail.updateMany({ where: { id, state: 'queued' }, data: { lastError } });
}

/** False when it was sent or given up meanwhile. */
export async function giveUpMail(tx: Transaction, id: string, lastError: string, now: Date): Promise<boolean> {
  const { count } = await tx.mail.updateMany({
    where: { id, state: 'queued' },
    data: { state: 'failed', failedAt: now, lastError },
  });
  return count === 1;
}

export type MailFate = {
  id: string;
  template: MailTemplate;
  to: string;
  accountId: string | null;
  currentAddress: string | null;
  state: MailState;
  attempts: number;
  round: number;
  lastError: string | null;
  /** Null when it never came there. */
  providerId: string | null;
  createdAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
  /** What its text is made from; null once that is gone: then it can't be sent again. */
  message: MailMessage | null;
  /** What it said, without its links; null for what wasn't sent, or not kept. */
  sentText: string | null;
};

export async function listMails({ state, place }: MailQuery, size: number): Promise<Paged<ListedMail>> {
  return readPage<ListedMail>(
    {
      columns: Prisma.sql`m.id::text AS id, m.template, m.state::text AS state, m.created_at AS "createdAt", c.name AS who,
        CASE WHEN c.id IS NULL THEN m.to_address END AS "to"`,
      from: Prisma.sql`mail m LEFT JOIN account c ON c.id = m.account_id`,
      where: state ? Prisma.sql`m.state = ${state}::"MailState"` : Prisma.sql`true`,
      ...newestOf('mail m', 'm.created_at'),
    },
    place,
    size,
  );
}

/** By name; by address where there is no account and so no name. */
export type ListedMail = {
  id: string;
  template: MailTemplate;
  state: MailState;
  createdAt: Date;
  who: string | null;
  to: string | null;
};

/** Those sent again don't count. */
export async function countFailedMails(): Promise<number> {
  return countUpTo(Prisma.sql`mail m WHERE m.state = 'failed'`);
}

export async function findMail(id: string): Promise<MailFate | null> {
  if (!isUuid(id)) return null;
  const db = await reader();
  const row = await db.mail.findUnique({ where: { id } });
  if (!row) return null;
  const { accountId, state, attempts, round, lastError, providerId, createdAt, sentAt, failedAt, sentText } = row;
  const account = accountId && (await db.account.findUnique({ where: { id: accountId }, select: { email: true } }));
  return {
    ...{ id, accountId, state, attempts, round, lastError, providerId, createdAt, sentAt, failedAt, sentText },
    template: row.template as MailTemplate,
    to: row.toAddress,
    currentAddress: account ? account.email : null,
    message: row.emptiedAt === null ? ({ template: row.template, params: row.params } as MailMessage) : null,
  };
}

/** As a new round; false when somebody else was first. */
export async function queueMailAgain(
  tx: Transaction,
  mail: { id: string; round: number },
  { to, now }: { to: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.mail.updateMany({
    where: { id: mail.id, round: mail.round, state: 'failed', emptiedAt: null },
    data: {
      state: 'queued',
      failedAt: null,
      lastError: null,
      attempts: 0,
      round: { increment: 1 },
      queuedAt: now,
      toAddress: to,
    },
  });
  return count === 1;
}

/** By account. */
export async function listReceivers(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, { name: string; email: string }>> {
  const where = { id: { in: [...new Set(accountIds)] } };
  const rows = await tx.account.findMany({ where, select: { id: true, name: true, email: true } });
  return new Map(rows.map(({ id, ...receiver }) => [id, receiver]));
}
