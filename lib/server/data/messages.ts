import 'server-only';
import type { RegisterNews } from '@/lib/certification/register-news';
import { isUuid } from '@/lib/shared/ids';
import { registerNewsWords } from '@/lib/text/nl/messages';
import { reader, type Transaction } from '../db';
import type { Prisma } from '../generated/prisma/client';

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
  path?: string;
} & ({ subject: string; body: string; news?: undefined } | { news: RegisterNews });

/** False when it is there already: a second press of the same button. */
export async function createMessage(tx: Transaction, message: NewMessage): Promise<boolean> {
  const { news, ...rest } = message;
  const said = news ? { subject: '', body: '', code: news.code, params: news.params } : {};
  const data = { ...rest, ...said } as Prisma.MessageCreateManyInput;
  return (await tx.message.createMany({ data, skipDuplicates: true })).count === 1;
}

const WITH_AUTHOR = { include: { author: { select: { name: true } } } } as const;
const NEWEST_FIRST = [{ at: 'desc' }, { id: 'asc' }] as const;

type Row = Omit<Message, 'authorName'> & { code: string; params: unknown; author: { name: string } | null };

/** In the words of today where a code says what it is about; what was stored in words is kept as it was. */
function fromRow({ id, at, subject, body, code, params, readAt, path, author }: Row): Message {
  const words = registerNewsWords({ code, params }) ?? { subject, body };
  return { id, at, ...words, readAt, path, authorName: author?.name ?? null };
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
