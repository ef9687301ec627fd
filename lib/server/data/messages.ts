import 'server-only';
import { isUuid } from '@/lib/shared/ids';
import { reader, type Transaction } from '../db';

export type Message = {
  id: string;
  at: Date;
  subject: string;
  body: string;
  readAt: Date | null;
  authorName: string | null;
  /** The page of Mijn LKLR that it is about; '' for none. */
  path: string;
};

type NewMessage = {
  id: string;
  accountId: string;
  /** Null: the register itself. */
  authorId: string | null;
  at: Date;
  subject: string;
  body: string;
  path?: string;
};

/** False when it is there already: a second press of the same button. */
export async function createMessage(tx: Transaction, message: NewMessage): Promise<boolean> {
  return (await tx.message.createMany({ data: message, skipDuplicates: true })).count === 1;
}

const WITH_AUTHOR = { include: { author: { select: { name: true } } } } as const;
const NEWEST_FIRST = [{ at: 'desc' }, { id: 'asc' }] as const;

type Row = Omit<Message, 'authorName'> & { author: { name: string } | null };

function fromRow({ id, at, subject, body, readAt, path, author }: Row): Message {
  return { id, at, subject, body, readAt, path, authorName: author?.name ?? null };
}

/** Somebody's messages, newest first, `size` from `offset`. */
export async function listMessages(
  accountId: string,
  offset: number,
  size: number,
): Promise<{ rows: Message[]; total: number }> {
  const db = await reader();
  const where = { accountId };
  const total = await db.message.count({ where });
  const orderBy = [...NEWEST_FIRST];
  const found = await db.message.findMany({ where, orderBy, skip: offset, take: size, ...WITH_AUTHOR });
  return { rows: found.map(fromRow), total };
}

export async function countUnreadMessages(accountId: string): Promise<number> {
  return (await reader()).message.count({ where: { accountId, readAt: null } });
}

/** One of somebody's own messages; another's isn't there. */
export async function findOwnMessage(accountId: string, id: string, tx?: Transaction): Promise<Message | null> {
  if (!isUuid(id)) return null;
  const row = await (tx ?? (await reader())).message.findFirst({ where: { id, accountId }, ...WITH_AUTHOR });
  return row && fromRow(row);
}

/** The first reading counts. */
export async function markMessageRead(
  tx: Transaction,
  { accountId, id }: { accountId: string; id: string },
  now: Date,
) {
  await tx.message.updateMany({ where: { id, accountId, readAt: null }, data: { readAt: now } });
}
