import 'server-only';
import type { RegisterNews } from '@/lib/certification/register-news';
import { getAccount } from '@/lib/server/access/data/accounts';
import type { Transaction } from '@/lib/server/platform/db/db';
import { enqueueMail, mailIdOf } from '@/lib/server/platform/outbox';
import type { MailMessage } from '@/lib/text/nl/mail/mails';
import { createMessage } from './data/messages';

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
export async function tellOwner(tx: Transaction, { accountId, key, news, path, at, mail }: News): Promise<boolean> {
  if (accountId === null) return false;
  const { name, email } = await getAccount(tx, accountId);
  if (!(await enqueueMail(tx, { ...mail(name), key, to: email, accountId, at }))) return false;
  await createMessage(tx, { id: mailIdOf(key), accountId, authorId: null, at, news, path });
  return true;
}
