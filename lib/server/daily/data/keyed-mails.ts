import 'server-only';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { mailIdOf } from '@/lib/server/platform/outbox';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';

export type KeyedMail = {
  writtenAt: Date;
  /** Null where no announcement named one, or it is erased. */
  deletesOn: CalendarDate | null;
  /** Given up, and no manager sent it again or finished its task. */
  isUndelivered: boolean;
};

/** By key; an event without a mail isn't in it. */
export async function findMailsByKey(keys: string[], tx?: Transaction): Promise<Map<string, KeyedMail>> {
  if (keys.length === 0) return new Map();
  const keyOf = new Map(keys.map((key) => [mailIdOf(key), key]));
  const db = tx ?? (await reader());
  const rows = await db.mail.findMany({
    where: { id: { in: [...keyOf.keys()] } },
    select: { id: true, createdAt: true, params: true },
  });
  const undelivered = await findUndelivered(db, rows);
  return new Map(rows.map((row) => [keyOf.get(row.id) ?? '', keyedMail(row, undelivered)]));
}

export async function findNewestMails(
  accountIds: string[],
  template: 'account_deletion_announced',
  tx?: Transaction,
): Promise<Map<string, KeyedMail>> {
  const db = tx ?? (await reader());
  const rows = await db.mail.findMany({
    where: { accountId: { in: accountIds }, template },
    orderBy: { createdAt: 'asc' },
    select: { id: true, accountId: true, createdAt: true, params: true },
  });
  const undelivered = await findUndelivered(db, rows);
  return new Map(rows.map((row) => [row.accountId ?? '', keyedMail(row, undelivered)]));
}

type Row = { id: string; createdAt: Date; params: unknown };

async function findUndelivered(db: Pick<Transaction, 'task'>, mails: Row[]): Promise<Set<string | null>> {
  const mailId = { in: mails.map(({ id }) => id) };
  const tasks = await db.task.findMany({
    where: { mailId, kind: 'mail_failed', doneAt: null },
    select: { mailId: true },
  });
  return new Set(tasks.map((task) => task.mailId));
}

function keyedMail({ id, createdAt, params }: Row, undelivered: Set<string | null>): KeyedMail {
  const deletesOn = (params as { deletesOn?: unknown }).deletesOn;
  return {
    writtenAt: createdAt,
    deletesOn: typeof deletesOn === 'string' ? parseCalendarDate(deletesOn) : null,
    isUndelivered: undelivered.has(id),
  };
}
