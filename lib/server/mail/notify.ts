import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';
import { enqueueMail, mailIdOf } from '@/lib/server/platform/outbox';
import type { Greeted } from '@/lib/text/nl/mail/mail-body';
import type { MailParams, MailTemplate } from '@/lib/text/nl/mail/mails';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import { getReceiver } from './data/mails';
import { createMessage } from './data/messages';

type Address = { accountId: string | null; email: string };
/** An account as it is now, or under a given name and address; null: without a login, with nowhere to read it. */
type To<T extends MailTemplate> = string | null | (MailParams[T] extends Greeted ? Address & Greeted : Address);

type Facts<T extends MailTemplate> = Omit<MailParams[T], keyof Greeted>;
type Mail<T extends MailTemplate> = {
  template: T;
  /** Names the event, so that it is notified once. */
  key: string;
  at: Date;
  /** What the register says of it in Mijn LKLR; `path` is the page there that it is about. */
  news?: RegisterNews & { path: string };
} & (Record<never, never> extends Facts<T> ? { params?: Facts<T> } : { params: Facts<T> });

/** With `news` also a message that the mail points at. False when it was sent before, or there is nobody to notify. */
export async function notify<T extends MailTemplate>(
  tx: Transaction,
  to: To<T>,
  { template, params, key, at, news }: Mail<T>,
): Promise<boolean> {
  if (to === null) return false;
  const { accountId, email, name }: Address & Partial<Greeted> =
    typeof to === 'string' ? { ...(await getReceiver(tx, to)), accountId: to } : to;
  const isNew = await enqueueMail(tx, { template, params: { name, ...params }, key, to: email, accountId, at });
  if (isNew && news && accountId !== null) {
    const { path, ...said } = news;
    await createMessage(tx, { id: mailIdOf(key), accountId, authorId: null, at, news: said, path });
  }
  return isNew;
}
