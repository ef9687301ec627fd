import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';
import { enqueueMail, mailIdOf, type NewMail } from '@/lib/server/platform/outbox';
import type { MailMessage } from '@/lib/text/nl/mail/mails';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import { createMessage } from './data/messages';
import { getReceiver } from './data/receivers';

/** Tells somebody by mail, in the transaction of the event; false when it was told before. */
export async function notify(
  tx: Transaction,
  mail: MailMessage & Omit<NewMail, 'template' | 'params'>,
): Promise<boolean> {
  return enqueueMail(tx, mail);
}

type News = {
  /** Null: whose portfolio it is has no login any more, and nowhere to read it. */
  accountId: string | null;
  /** Names the event, so that it is told once. */
  key: string;
  news: RegisterNews;
  /** The page of Mijn LKLR that it is about. */
  path: string;
  at: Date;
  /** The mail that says that there is news, and by when something is asked. */
  mail: (name: string) => MailMessage;
};

/**
 * Tells somebody something about their portfolio: a message of the register itself, and a mail that there is one. False
 * when it was told before, or there is nobody to tell.
 */
export async function notifyOwner(tx: Transaction, { accountId, key, news, path, at, mail }: News): Promise<boolean> {
  if (accountId === null) return false;
  const { name, email } = await getReceiver(tx, accountId);
  if (!(await notify(tx, { ...mail(name), key, to: email, accountId, at }))) return false;
  await createMessage(tx, { id: mailIdOf(key), accountId, authorId: null, at, news, path });
  return true;
}
