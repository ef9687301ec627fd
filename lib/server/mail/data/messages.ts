import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, newestOf, readPage } from '@/lib/server/platform/db/paged';
import { listPart, momentOf, onePart, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';
import { type RegisterNews, registerNewsWords } from '@/lib/text/nl/mail/messages';

export type Message = {
  id: string;
  at: Date;
  subject: string;
  body: string;
  readAt: Date | null;
  authorName: string | null;
  /** The manager who wrote it; null for the register itself, and for an account that is gone. */
  authorId: string | null;
  /** What the receiver wrote back; '' for nothing. */
  answer: string;
  answeredAt: Date | null;
  /** A page of Mijn LKLR; '' for none. */
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
  return (await createMessages(tx, [message])) === 1;
}

/** As one document, as mails are; answers how many are new. */
export async function createMessages(tx: Transaction, messages: readonly NewMessage[]): Promise<number> {
  const rows = messages.map(({ news, ...rest }) => {
    const said = news ? { subject: '', body: '', code: news.code, params: news.params } : { code: '', params: {} };
    return { path: '', ...rest, ...said };
  });
  return tx.$executeRaw`
    INSERT INTO message (id, account_id, author_id, at, subject, body, path, code, params)
    SELECT m.id, m."accountId", m."authorId", m.at, m.subject, m.body, m.path, m.code, m.params
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m (id uuid, "accountId" uuid, "authorId" uuid,
      at timestamptz, subject text, body text, path text, code text, params jsonb)
    ON CONFLICT (id) DO NOTHING`;
}

type Row = Stored<Message> & { code: string; params: unknown };

/** In today's words where a code says what it is about; what was stored in words is kept as it was. */
function fromRow({ code, params, at, readAt, answeredAt, ...message }: Row): Message {
  const moments = { at: momentOf(at), readAt: momentOf(readAt), answeredAt: momentOf(answeredAt) };
  return { ...message, ...moments, ...registerNewsWords({ code, params }) };
}

/** Of a message `m` and the account `c` of who wrote it. */
const MESSAGE = Prisma.sql`m.id, m.at, m.subject, m.body, m.code, m.params, m.read_at AS "readAt", m.path,
  m.author_id AS "authorId", m.answer, m.answered_at AS "answeredAt", c.name AS "authorName"`;
const FROM_MESSAGE = Prisma.sql`message m LEFT JOIN account c ON c.id = m.author_id`;

export async function listMessages(accountId: string, place: Place, size: number): Promise<Paged<Message>> {
  return readPage<Message>(
    {
      columns: MESSAGE,
      from: FROM_MESSAGE,
      where: Prisma.sql`m.account_id = ${accountId}::uuid`,
      ...newestOf('message m', 'm.at'),
    },
    place,
    size,
    (select) => readPart(listPart<Row, Message>(select, fromRow)),
  );
}

export async function countUnreadMessages(accountId: string): Promise<number> {
  return countUpTo(Prisma.sql`message WHERE account_id = ${accountId}::uuid AND read_at IS NULL ORDER BY id`);
}

export async function findOwnMessage(accountId: string, id: string, tx?: Transaction): Promise<Message | null> {
  if (!isUuid(id)) return null;
  const own = Prisma.sql`SELECT ${MESSAGE} FROM ${FROM_MESSAGE}
    WHERE m.id = ${id}::uuid AND m.account_id = ${accountId}::uuid`;
  return readPart(onePart<Row, Message>(own, fromRow), tx);
}

/** False when it was answered meanwhile, or nobody is left to read it. */
export async function keepMessageAnswer(
  tx: Transaction,
  { accountId, id, answer, at }: { accountId: string; id: string; answer: string; at: Date },
): Promise<boolean> {
  const where = { id, accountId, answeredAt: null, authorId: { not: null } };
  const { count } = await tx.message.updateMany({ where, data: { answer, answeredAt: at } });
  return count === 1;
}

export async function markMessageRead(
  tx: Transaction,
  { accountId, id }: { accountId: string; id: string },
  now: Date,
) {
  await tx.message.updateMany({ where: { id, accountId, readAt: null }, data: { readAt: now } });
}
