import 'server-only';
import { secondsWithin } from '@/lib/mail/spread';
import type { Transaction } from '@/lib/server/platform/db/database';
import { enqueueMails, mailIdOf } from '@/lib/server/platform/outbox';
import type { Greeted } from '@/lib/text/nl/mail/mail-body';
import type { MailParams, MailTemplate } from '@/lib/text/nl/mail/mails';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import { listReceivers } from './data/mails';
import { createMessages } from './data/messages';

type Address = { accountId: string | null; email: string };
/** An account as it is now, or under a given name and address; null: without a login, with nowhere to read it. */
type To<T extends MailTemplate> = string | null | (MailParams[T] extends Greeted ? Address & Greeted : Address);

type Facts<T extends MailTemplate> = Omit<MailParams[T], keyof Greeted>;
type Mail<T extends MailTemplate> = {
  template: T;
  /** Names the event, so that it is notified once. */
  key: string;
  at: Date;
  /** Where many are told at once: it leaves at a place of its own within these hours. */
  withinHours?: number;
  /** What the register says of it in Mijn LKLR; `path` is the page there that it is about. */
  news?: RegisterNews & { path: string };
} & (Record<never, never> extends Facts<T> ? { params?: Facts<T> } : { params: Facts<T> });

/** With `news` also a message that the mail points at. False when it was sent before, or there is nobody to notify. */
export async function notify<T extends MailTemplate>(tx: Transaction, to: To<T>, mail: Mail<T>): Promise<boolean> {
  return (await notifyEach(tx, [{ ...mail, to }])).has(mail.key);
}

/** Many at once, each as `notify` does; answers the keys of those that are new. An account that is gone is passed over. */
export async function notifyEach<T extends MailTemplate>(
  tx: Transaction,
  told: readonly (Mail<T> & { to: To<T> })[],
): Promise<Set<string>> {
  const receivers = await receiversOf(
    tx,
    told.map(({ to }) => to),
  );
  const mails = told.flatMap(({ to, template, params, key, at, news, withinHours = 0 }) => {
    const receiver = typeof to === 'string' ? receivers.get(to) : to;
    if (!receiver) return [];
    const { accountId, email, name }: Receiver = receiver;
    const afterSeconds = secondsWithin(withinHours, mailIdOf(key));
    return [{ template, params: { name, ...params }, key, to: email, accountId, at, afterSeconds, news }];
  });
  if (mails.length === 0) return new Set();
  const isNew = await enqueueMails(
    tx,
    mails.map(({ news: _news, ...mail }) => mail),
  );
  const sent = mails.filter(({ key }) => isNew.has(mailIdOf(key)));
  const messages = sent.flatMap(({ news, key, at, accountId }) => {
    if (!news || accountId === null) return [];
    const { path, ...said } = news;
    return [{ id: mailIdOf(key), accountId, authorId: null, at, news: said, path }];
  });
  if (messages.length > 0) await createMessages(tx, messages);
  return new Set(sent.map(({ key }) => key));
}

type Receiver = Address & Partial<Greeted>;

async function receiversOf(tx: Transaction, to: readonly (string | Address | null)[]): Promise<Map<string, Receiver>> {
  const accountIds = to.filter((one) => typeof one === 'string');
  if (accountIds.length === 0) return new Map();
  const receivers = await listReceivers(tx, accountIds);
  return new Map([...receivers].map(([accountId, receiver]) => [accountId, { ...receiver, accountId }]));
}
