import 'server-only';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../../db';
import { mailIdOf } from '../../outbox';

export type KeyedMail = {
  writtenAt: Date /** The day that an announcement names, while that is kept. */;
  deletesOn: CalendarDate | null;
};

/** Which of the events that these keys name gave a mail already, by key. */
export async function findMailsByKey(keys: string[], tx?: Transaction): Promise<Map<string, KeyedMail>> {
  if (keys.length === 0) return new Map();
  const keyOf = new Map(keys.map((key) => [mailIdOf(key), key]));
  const rows = await (tx ?? (await reader())).mail.findMany({
    where: { id: { in: [...keyOf.keys()] } },
    select: { id: true, createdAt: true, params: true },
  });
  return new Map(rows.map(({ id, createdAt, params }) => [keyOf.get(id) ?? '', keyedMail(createdAt, params)]));
}

/** The newest mail of a template to each of these accounts, by account. */
export async function findNewestMails(
  accountIds: string[],
  template: 'account_deletion_announced',
  tx?: Transaction,
): Promise<Map<string, KeyedMail>> {
  const rows = await (tx ?? (await reader())).mail.findMany({
    where: { accountId: { in: accountIds }, template },
    orderBy: { createdAt: 'asc' },
    select: { accountId: true, createdAt: true, params: true },
  });
  return new Map(rows.map(({ accountId, createdAt, params }) => [accountId ?? '', keyedMail(createdAt, params)]));
}

function keyedMail(writtenAt: Date, params: unknown): KeyedMail {
  const deletesOn = (params as { deletesOn?: unknown }).deletesOn;
  return { writtenAt, deletesOn: typeof deletesOn === 'string' ? parseCalendarDate(deletesOn) : null };
}
