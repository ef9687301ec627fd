import 'server-only';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { dropMailJobs } from '@/lib/server/platform/outbox';
import type { MailParams, MailTemplate } from '@/lib/text/nl/mail/mails';

type Waiting<T extends MailTemplate> = { id: string; accountId: string; params: MailParams[T] };

/** Of one kind to any of these, not sent yet. */
export async function listWaitingMails<T extends MailTemplate>(
  tx: Transaction,
  accountIds: readonly string[],
  template: T,
): Promise<Waiting<T>[]> {
  const rows = await tx.mail.findMany({
    where: { accountId: { in: [...accountIds] }, template, state: 'queued', emptiedAt: null },
    select: { id: true, accountId: true, params: true },
  });
  return rows as unknown as Waiting<T>[];
}

/** Says something else from now on, unless it was sent meanwhile. */
export async function rewordWaitingMail(tx: Transaction, id: string, params: object) {
  await tx.mail.updateMany({ where: { id, state: 'queued' }, data: { params: params as Prisma.InputJsonObject } });
}

/** They are never sent, but for those that were meanwhile. */
export async function dropWaitingMails(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return;
  const dropped = await tx.mail.findMany({ where: { id: { in: [...ids] }, state: 'queued' }, select: { id: true } });
  await tx.mail.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) }, state: 'queued' } });
  await dropMailJobs(
    tx,
    dropped.map(({ id }) => id),
  );
}
